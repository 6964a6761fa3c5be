def read_amounts(lines: list[str]) -> tuple[list[float], list[str]]:
    """Return the amounts, and the problems with their line numbers."""
    raise NotImplementedError
