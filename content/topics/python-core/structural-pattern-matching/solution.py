def run(command):
    """Return what a parsed command does, as text."""
    match command:
        case ["add", str(item)]:
            return f"add 1 {item}"
        case ["add", bool(), _] | {"undo": bool()}:
            raise ValueError(f"not a number: {command!r}")
        case ["add", int(n), str(item)] if n > 0:
            return f"add {n} {item}"
        case ["remove", first, *more]:
            return "remove " + ", ".join([first, *more])
        case ["quit" | "exit"]:
            return "bye"
        case {"undo": int(n)}:
            return f"undo {n}"
        case _:
            raise ValueError(f"unknown command: {command!r}")
