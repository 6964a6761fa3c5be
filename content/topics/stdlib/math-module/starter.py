RADIUS_KM = 6371


def distance_km(
    a: tuple[float, float], b: tuple[float, float]
) -> float:
    """Return the great-circle distance between two places, in km."""
    raise NotImplementedError
