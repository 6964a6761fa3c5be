from collections import Counter
from concurrent.futures import Executor


def split(lines: list[str], size: int) -> list[list[str]]:
    """Return the lines as lists of at most `size`, in order."""
    if size < 1:
        raise ValueError("a chunk has at least one line")
    return [lines[i:i + size] for i in range(0, len(lines), size)]


def count_chunk(chunk: list[str]) -> Counter[str]:
    """Count the first words of the lines that are not blank."""
    return Counter(line.split()[0] for line in chunk if line.strip())


def count_levels(
    lines: list[str], executor: Executor, size: int = 1000
) -> Counter[str]:
    """Count the first words of all lines, one call for each chunk."""
    total: Counter[str] = Counter()
    for part in executor.map(count_chunk, split(lines, size)):
        total += part
    return total
