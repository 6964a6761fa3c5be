def draw_groups(names: list[str], size: int, seed: int) -> list[list[str]]:
    """Return the names in random groups of `size`, by this seed."""
    raise NotImplementedError
