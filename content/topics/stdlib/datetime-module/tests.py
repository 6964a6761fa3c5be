from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from solution import time_per_day

BERLIN_SUMMER = timezone(timedelta(hours=2))


class Berlin(tzinfo):
    """Berlin in autumn 2026: summer time ends on 25 October at 01:00 UTC."""

    def utcoffset(self, when):
        summer = when.replace(tzinfo=None) < datetime(2026, 10, 25, 3)
        return timedelta(hours=2 if summer else 1)

    def dst(self, when):
        return self.utcoffset(when) - timedelta(hours=1)

    def fromutc(self, when):
        summer = when.replace(tzinfo=None) < datetime(2026, 10, 25, 1)
        return when + timedelta(hours=2 if summer else 1)


def refuses(shifts):
    try:
        time_per_day(shifts, UTC)
    except ValueError:
        return True
    return False


def test_shifts_of_a_day_are_added():
    """Two shifts on one day give the sum of both."""
    shifts = [
        ("2026-05-04T08:00+00:00", "2026-05-04T12:00+00:00"),
        ("2026-05-04T13:00+00:00", "2026-05-04T16:30+00:00"),
    ]
    assert time_per_day(shifts, UTC) == {date(2026, 5, 4): timedelta(hours=7.5)}


def test_the_day_is_that_of_the_zone():
    """23:00 UTC is the next day in a zone two hours ahead."""
    shifts = [("2026-05-04T23:00+00:00", "2026-05-05T01:00+00:00")]
    worked = time_per_day(shifts, BERLIN_SUMMER)
    assert worked == {date(2026, 5, 5): timedelta(hours=2)}


def test_a_night_shift_belongs_to_its_first_day():
    """A shift over midnight counts whole for the day it starts on."""
    shifts = [("2026-05-04T22:00+02:00", "2026-05-05T06:00+02:00")]
    worked = time_per_day(shifts, BERLIN_SUMMER)
    assert worked == {date(2026, 5, 4): timedelta(hours=8)}


def test_offsets_may_differ():
    """Over the clock change the time really worked is counted."""
    shifts = [("2026-10-24T22:00+02:00", "2026-10-25T06:00+01:00")]
    worked = time_per_day(shifts, Berlin())
    assert worked == {date(2026, 10, 24): timedelta(hours=9)}


def test_days_in_the_order_of_the_shifts():
    """The days stand in the order in which they first occur."""
    shifts = [
        ("2026-05-05T08:00Z", "2026-05-05T09:00Z"),
        ("2026-05-04T08:00Z", "2026-05-04T09:00Z"),
    ]
    days = list(time_per_day(shifts, UTC))
    assert days == [date(2026, 5, 5), date(2026, 5, 4)]


def test_a_time_without_offset_is_refused():
    """A naive start or end raises ValueError."""
    assert refuses([("2026-05-04T08:00", "2026-05-04T09:00+00:00")])
    assert refuses([("2026-05-04T08:00+00:00", "2026-05-04T09:00")])


def test_an_end_before_the_start_is_refused():
    """10:00+02:00 is before 09:00+00:00, so this end raises ValueError."""
    assert refuses([("2026-05-04T09:00+00:00", "2026-05-04T10:00+02:00")])


def test_no_shifts():
    """Without shifts the result is empty."""
    assert time_per_day([], UTC) == {}
