import random


def draw_groups(names: list[str], size: int, seed: int) -> list[list[str]]:
    """Return the names in random groups of `size`, by this seed."""
    if size < 1:
        raise ValueError(f"size must be 1 or more, not {size}")
    order = random.Random(seed).sample(names, k=len(names))
    return [order[start:start + size] for start in range(0, len(order), size)]
