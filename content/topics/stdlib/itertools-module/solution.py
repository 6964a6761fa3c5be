from collections.abc import Iterable, Iterator
from itertools import combinations, groupby


def runs(readings: Iterable) -> list[tuple]:
    """Pairs of value and length, one for each run of equal neighbours."""
    return [(value, sum(1 for _ in run)) for value, run in groupby(readings)]


def affordable(
    prices: dict[str, float], budget: float, size: int
) -> Iterator[tuple[str, ...]]:
    """Combinations of `size` items that cost at most `budget` together."""
    for items in combinations(prices, size):
        if sum(prices[item] for item in items) <= budget:
            yield items
