def possible_results(start: int, changes: list[int]) -> set[int]:
    """Return every final value that unlocked read-then-write can give."""
    raise NotImplementedError
