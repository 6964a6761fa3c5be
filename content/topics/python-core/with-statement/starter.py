from collections.abc import Callable
from pathlib import Path
from typing import TextIO


def double_all(
    open_file: Callable[[str, str], TextIO], source: str, target: str
) -> None:
    """Write the double of each number of one file to another."""
    raise NotImplementedError


def remove_quietly(path: Path) -> None:
    """Delete a file, if there is one."""
    raise NotImplementedError
