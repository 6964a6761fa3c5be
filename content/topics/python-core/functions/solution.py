def parking_fee(minutes):
    """Return the fee for a stay of so many minutes."""
    if minutes <= 30:
        return 0
    if minutes <= 120:
        return 3
    started_hours = (minutes - 120 + 59) // 60
    return min(3 + 2 * started_hours, 15)


def member_fee(minutes):
    """Return half the parking fee, rounded down."""
    return parking_fee(minutes) // 2


def hours_and_minutes(minutes):
    """Return the full hours and the minutes that are left."""
    return minutes // 60, minutes % 60
