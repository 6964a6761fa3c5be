from dataclasses import dataclass


@dataclass
class Booking:
    """A room, from the start day up to and without the end day."""

    # Declare the fields, and choose the parameters above.

    @property
    def days(self) -> int:
        raise NotImplementedError

    def overlaps(self, other: "Booking") -> bool:
        raise NotImplementedError

    def moved(self, days: int) -> "Booking":
        raise NotImplementedError
