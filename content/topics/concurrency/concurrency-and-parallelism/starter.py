def lower_bounds(
    jobs: list[tuple[float, float]], cores: int
) -> dict[str, float]:
    """Return the best possible seconds under three ways to run the jobs."""
    raise NotImplementedError


def advice(jobs: list[tuple[float, float]], cores: int) -> str:
    """Return what would make these jobs at least twice as fast, if anything."""
    raise NotImplementedError
