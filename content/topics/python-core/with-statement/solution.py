from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TextIO


def double_all(
    open_file: Callable[[str, str], TextIO], source: str, target: str
) -> None:
    """Write the double of each number of one file to another."""
    with open_file(source, "r") as lines, open_file(target, "w") as out:
        for line in lines:
            out.write(f"{int(line) * 2}\n")


def remove_quietly(path: Path) -> None:
    """Delete a file, if there is one."""
    with suppress(FileNotFoundError):
        path.unlink()
