from pathlib import Path


def totals(path: Path) -> dict[str, int]:
    """Return the sum of `cents` for each `customer` in the CSV file."""
    raise NotImplementedError
