import math

from solution import distance_km

HALF_WAY_ROUND = math.pi * 6371


def refused(a, b):
    try:
        distance_km(a, b)
    except ValueError:
        return True
    return False


def test_known_cities():
    """Paris to Berlin is about 877 km."""
    paris, berlin = (48.8566, 2.3522), (52.52, 13.405)
    assert math.isclose(distance_km(paris, berlin), 877.46, abs_tol=0.5)


def test_same_place_is_zero():
    """A place is at distance 0 from itself."""
    assert distance_km((51.5, -0.1), (51.5, -0.1)) == 0


def test_is_symmetric():
    """There and back are equally far."""
    a, b = (40.7, -74.0), (-33.9, 151.2)
    assert math.isclose(distance_km(a, b), distance_km(b, a))


def test_quarter_of_the_equator():
    """90 degrees along the equator are a quarter of the way round."""
    assert math.isclose(distance_km((0, 0), (0, 90)), HALF_WAY_ROUND / 2)


def test_opposite_points_do_not_fail():
    """Places opposite each other are half the way round, for any latitude."""
    places = [(tenth / 10, 12.3) for tenth in range(-900, 901)]
    places.append((69.51232454868148, 86.5812282599507))
    for latitude, longitude in places:
        opposite = (-latitude, longitude + 180)
        away = distance_km((latitude, longitude), opposite)
        assert math.isclose(away, HALF_WAY_ROUND, rel_tol=1e-6)


def test_across_the_date_line():
    """179 east and 179 west are neighbours."""
    assert distance_km((0, 179), (0, -179)) < 250


def test_bad_latitude_is_refused():
    """A latitude beyond the poles raises ValueError, in either place."""
    assert refused((90.1, 0), (0, 0))
    assert refused((0, 0), (-91, 0))
    assert not refused((90, 0), (-90, 0))


def test_values_that_are_not_finite_are_refused():
    """NaN and infinity raise ValueError."""
    assert refused((math.nan, 0), (0, 0))
    assert refused((0, 0), (0, math.inf))
    assert refused((0, math.nan), (0, 0))
