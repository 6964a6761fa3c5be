def lower_bounds(
    jobs: list[tuple[float, float]], cores: int
) -> dict[str, float]:
    """Return the best possible seconds under three ways to run the jobs."""
    if cores < 1:
        raise ValueError("there must be at least one core")
    computing = sum(compute for _, compute in jobs)
    longest = max((wait + compute for wait, compute in jobs), default=0)
    return {
        "in turn": sum(wait + compute for wait, compute in jobs),
        "overlapped": max(computing, longest),
        "parallel": max(computing / cores, longest),
    }


def advice(jobs: list[tuple[float, float]], cores: int) -> str:
    """Return what would make these jobs at least twice as fast, if anything."""
    bounds = lower_bounds(jobs, cores)
    half = bounds["in turn"] / 2
    if not jobs:
        return "leave it"
    if bounds["overlapped"] <= half:
        return "overlap the waits"
    if bounds["parallel"] <= half:
        return "use more cores"
    return "leave it"
