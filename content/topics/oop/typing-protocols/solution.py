from collections.abc import Iterable
from typing import Protocol, runtime_checkable


@runtime_checkable
class Priced(Protocol):
    """Something with a price in cents."""

    @property
    def cents(self) -> int: ...


class Clock(Protocol):
    """Something that tells the time."""

    def now(self) -> float: ...


class Format(Protocol):
    """A function that lays out a text."""

    def __call__(self, text: str, /, *, width: int) -> str: ...


class FixedClock:
    """A clock for tests: it always shows the same time."""

    def __init__(self, time: float) -> None:
        self.time = time

    def now(self) -> float:
        return self.time


def receipt(
    items: Iterable[object], clock: Clock, format: Format
) -> list[str]:
    """The time, and a line for each priced item."""
    return [f"at {clock.now()}"] + [
        format(str(item.cents), width=8)
        for item in items
        if isinstance(item, Priced)
    ]
