def parking_fee(minutes):
    """Return the fee for a stay of so many minutes."""
    raise NotImplementedError


def member_fee(minutes):
    """Return half the parking fee, rounded down."""
    raise NotImplementedError


def hours_and_minutes(minutes):
    """Return the full hours and the minutes that are left."""
    raise NotImplementedError
