from pathlib import Path


def save(path: Path, text: str) -> None:
    """Write the text to the file, replacing what was in it."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def save_new(path: Path, text: str) -> None:
    """Write the text to a new file, and refuse one that exists."""
    with open(path, "x", encoding="utf-8") as file:
        file.write(text)


def add_line(path: Path, line: str) -> None:
    """Add a line at the end of the file."""
    with open(path, "a", encoding="utf-8") as file:
        file.write(line + "\n")


def first_line(path: Path, encoding: str) -> str:
    """Return the first line, read with this encoding."""
    with open(path, encoding=encoding) as file:
        return file.readline()
