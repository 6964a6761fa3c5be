from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True, order=True)
class Booking:
    """A room, from the start day up to and without the end day."""

    start: int
    end: int
    room: str = "A"
    note: str = field(default="", compare=False, kw_only=True)

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"{self.end} is not after {self.start}")

    @property
    def days(self) -> int:
        """The number of days booked."""
        return self.end - self.start

    def overlaps(self, other: "Booking") -> bool:
        """Whether both need the same room on one day."""
        return (
            self.room == other.room
            and self.start < other.end
            and other.start < self.end
        )

    def moved(self, days: int) -> "Booking":
        """The same booking, shifted by some days."""
        return replace(self, start=self.start + days, end=self.end + days)
