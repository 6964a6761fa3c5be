from collections.abc import Iterable
from typing import Protocol, runtime_checkable


class Priced(Protocol):
    """Something with a price in cents."""


class Clock(Protocol):
    """Something that tells the time."""


class Format(Protocol):
    """A function that lays out a text."""


class FixedClock:
    """A clock for tests: it always shows the same time."""


def receipt(
    items: Iterable[object], clock: Clock, format: Format
) -> list[str]:
    """The time, and a line for each priced item."""
    raise NotImplementedError
