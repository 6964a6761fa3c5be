from datetime import UTC, date, datetime, timedelta, tzinfo


def moment(text: str) -> datetime:
    """Parse an ISO time with offset, and express it in UTC."""
    parsed = datetime.fromisoformat(text)
    if parsed.utcoffset() is None:
        raise ValueError(f"{text!r} has no offset from UTC")
    return parsed.astimezone(UTC)


def time_per_day(
    shifts: list[tuple[str, str]], zone: tzinfo
) -> dict[date, timedelta]:
    """Time worked by the day, in `zone`, on which the shift starts."""
    worked: dict[date, timedelta] = {}
    for start_text, end_text in shifts:
        start, end = moment(start_text), moment(end_text)
        if end < start:
            raise ValueError(f"{end_text} is before {start_text}")
        day = start.astimezone(zone).date()
        worked[day] = worked.get(day, timedelta()) + (end - start)
    return worked
