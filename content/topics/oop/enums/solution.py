from collections.abc import Iterable
from enum import StrEnum, auto


class Ticket(StrEnum):
    """The state of a support ticket."""

    OPEN = auto()
    BLOCKED = auto()
    DONE = auto()
    REJECTED = auto()

    @classmethod
    def _missing_(cls, value: object) -> "Ticket | None":
        if isinstance(value, str):
            return cls.__members__.get(value.strip().upper())
        return None

    @property
    def is_final(self) -> bool:
        """Whether no change is possible any more."""
        return self in (Ticket.DONE, Ticket.REJECTED)

    def can_become(self, other: "Ticket") -> bool:
        """Whether the change to the other state is allowed."""
        match self:
            case Ticket.OPEN:
                return other is not Ticket.OPEN
            case Ticket.BLOCKED:
                return other in (Ticket.OPEN, Ticket.REJECTED)
            case _:
                return False


def count_states(texts: Iterable[str]) -> dict[Ticket, int]:
    """How often each state occurs, those with 0 included."""
    counts = dict.fromkeys(Ticket, 0)
    for text in texts:
        counts[Ticket(text)] += 1
    return counts
