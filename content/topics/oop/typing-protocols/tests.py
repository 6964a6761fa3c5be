import inspect
from typing import get_protocol_members, is_protocol

from solution import Clock, FixedClock, Format, Priced, receipt


class Book:
    def __init__(self, cents):
        self.cents = cents


def right(text, *, width):
    return text.rjust(width)


def test_the_three_protocols():
    """Priced, Clock and Format are protocols with these members."""
    assert all(is_protocol(p) for p in (Priced, Clock, Format))
    assert get_protocol_members(Priced) == {"cents"}
    assert get_protocol_members(Clock) == {"now"}
    assert get_protocol_members(Format) == {"__call__"}


def test_priced_asks_for_reading_only():
    """Priced declares cents as a property, not as an attribute."""
    assert isinstance(vars(Priced).get("cents"), property)


def test_priced_is_checkable():
    """isinstance accepts whatever has cents."""
    assert isinstance(Book(5), Priced)
    assert not isinstance("book", Priced)


def test_format_has_a_keyword_only_width():
    """The callback takes width by keyword only."""
    parameters = inspect.signature(Format.__call__).parameters
    assert parameters["width"].kind is inspect.Parameter.KEYWORD_ONLY


def test_fixed_clock_does_not_inherit():
    """FixedClock conforms by having now(), not by inheriting."""
    assert FixedClock(3.5).now() == 3.5
    assert Clock not in FixedClock.__mro__


def test_receipt():
    """The time comes first, then a line for each priced item."""
    lines = receipt([Book(250), "gift", Book(0)], FixedClock(12.0), right)
    assert lines == ["at 12.0", "     250", "       0"], lines


def test_the_clock_is_asked_once():
    """Any clock will do, it is asked once, and any iterable gives the items."""
    asked = []

    class Counting:
        def now(self):
            asked.append(1)
            return 1.0

    lines = receipt(iter([Book(5), Book(6)]), Counting(), right)
    assert lines == ["at 1.0", "       5", "       6"], lines
    assert len(asked) == 1
    assert receipt([], Counting(), right) == ["at 1.0"]
    assert len(asked) == 2
