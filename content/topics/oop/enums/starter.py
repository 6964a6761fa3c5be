from collections.abc import Iterable
from enum import StrEnum


class Ticket(StrEnum):
    """The state of a support ticket."""

    # OPEN, BLOCKED, DONE, REJECTED


def count_states(texts: Iterable[str]) -> dict[Ticket, int]:
    """How often each state occurs, those with 0 included."""
    raise NotImplementedError
