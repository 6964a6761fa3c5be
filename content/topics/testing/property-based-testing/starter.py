def holds(merge, a: list[int], b: list[int]) -> bool:
    """Say whether `merge(a, b)` keeps its promises for these lists."""
    raise NotImplementedError
