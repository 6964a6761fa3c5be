def read_amounts(lines: list[str]) -> tuple[list[float], list[str]]:
    """Return the amounts, and the problems with their line numbers."""
    amounts = []
    problems = []
    for number, line in enumerate(lines, start=1):
        parts = line.split(";")
        try:
            amounts.append(float(parts[1]))
        except IndexError:
            problems.append(f"line {number}: no amount")
        except ValueError:
            problems.append(f"line {number}: not a number")
    return amounts, problems
