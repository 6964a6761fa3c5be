from datetime import date, timedelta, tzinfo


def time_per_day(
    shifts: list[tuple[str, str]], zone: tzinfo
) -> dict[date, timedelta]:
    """Time worked by the day, in `zone`, on which the shift starts."""
    raise NotImplementedError
