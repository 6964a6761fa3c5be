from collections import Counter
from concurrent.futures import Executor


def split(lines: list[str], size: int) -> list[list[str]]:
    """Return the lines as lists of at most `size`, in order."""
    raise NotImplementedError


def count_chunk(chunk: list[str]) -> Counter[str]:
    """Count the first words of the lines that are not blank."""
    raise NotImplementedError


def count_levels(
    lines: list[str], executor: Executor, size: int = 1000
) -> Counter[str]:
    """Count the first words of all lines, one call for each chunk."""
    raise NotImplementedError
