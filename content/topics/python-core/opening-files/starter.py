from pathlib import Path


def save(path: Path, text: str) -> None:
    """Write the text to the file, replacing what was in it."""
    ...


def save_new(path: Path, text: str) -> None:
    """Write the text to a new file, and refuse one that exists."""
    ...


def add_line(path: Path, line: str) -> None:
    """Add a line at the end of the file."""
    ...


def first_line(path: Path, encoding: str) -> str:
    """Return the first line, read with this encoding."""
    ...
