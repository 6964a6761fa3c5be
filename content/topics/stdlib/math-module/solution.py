import math

RADIUS_KM = 6371


def _radians(place: tuple[float, float]) -> tuple[float, float]:
    latitude, longitude = place
    if not (math.isfinite(latitude) and math.isfinite(longitude)):
        raise ValueError(f"not finite: {place}")
    if not -90 <= latitude <= 90:
        raise ValueError(f"latitude must be -90 to 90, not {latitude}")
    return math.radians(latitude), math.radians(longitude)


def distance_km(
    a: tuple[float, float], b: tuple[float, float]
) -> float:
    """Return the great-circle distance between two places, in km."""
    lat1, lon1 = _radians(a)
    lat2, lon2 = _radians(b)
    h = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))
