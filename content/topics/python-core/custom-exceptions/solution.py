class BookingError(Exception):
    """Base of all errors of the booking."""


class UnknownRoomError(BookingError, KeyError):
    """There is no such room."""


class RoomFullError(BookingError):
    """The room has fewer free seats than wanted."""

    def __init__(self, room: str, wanted: int, free: int) -> None:
        super().__init__(room, wanted, free)
        self.room, self.wanted, self.free = room, wanted, free

    def __str__(self) -> str:
        return f"{self.room}: {self.wanted} wanted, {self.free} free"


def book(free: dict[str, int], room: str, wanted: int) -> int:
    """Take seats in a room; return how many are left."""
    if room not in free:
        raise UnknownRoomError(room)
    if free[room] < wanted:
        raise RoomFullError(room, wanted, free[room])
    free[room] -= wanted
    return free[room]
