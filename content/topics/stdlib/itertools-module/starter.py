from collections.abc import Iterable, Iterator


def runs(readings: Iterable) -> list[tuple]:
    """Pairs of value and length, one for each run of equal neighbours."""
    raise NotImplementedError


def affordable(
    prices: dict[str, float], budget: float, size: int
) -> Iterator[tuple[str, ...]]:
    """Combinations of `size` items that cost at most `budget` together."""
    raise NotImplementedError
