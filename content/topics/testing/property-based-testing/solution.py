from collections import Counter
from itertools import pairwise


def holds(merge, a: list[int], b: list[int]) -> bool:
    """Say whether `merge(a, b)` keeps its promises for these lists."""
    before_a, before_b = list(a), list(b)
    result = merge(a, b)
    return (
        all(x <= y for x, y in pairwise(result))
        and Counter(result) == Counter(before_a) + Counter(before_b)
        and a == before_a
        and b == before_b
    )
