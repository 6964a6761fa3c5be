from dataclasses import is_dataclass

from solution import Booking


def raises(kind, action):
    try:
        action()
    except kind:
        return True
    return False


def test_fields_and_defaults():
    """Booking(1, 4) is in room A, without a note."""
    booking = Booking(1, 4)
    assert is_dataclass(Booking)
    assert (booking.room, booking.note, booking.days) == ("A", "", 3)


def test_the_end_must_come_later():
    """An end at or before the start raises ValueError."""
    assert raises(ValueError, lambda: Booking(4, 4))
    assert raises(ValueError, lambda: Booking(4, 1))


def test_bookings_are_frozen_and_slotted():
    """Fields cannot be assigned, and there is no __dict__."""
    booking = Booking(1, 4)

    def assign():
        booking.room = "B"

    assert raises(AttributeError, assign)
    assert not hasattr(booking, "__dict__")


def test_note_is_keyword_only_and_not_compared():
    """The note is given by name and does not affect equality."""
    assert raises(TypeError, lambda: Booking(1, 4, "A", "late"))
    assert Booking(1, 4, note="late") == Booking(1, 4)
    assert len({Booking(1, 4, note="late"), Booking(1, 4)}) == 1


def test_order_is_start_end_room():
    """Bookings sort by start, then end, then room."""
    first, second = Booking(1, 4), Booking(1, 4, "B")
    third, last = Booking(1, 5), Booking(2, 3)
    expected = [first, second, third, last]
    assert sorted([last, third, second, first]) == expected


def test_overlap():
    """Same room and a shared day; the end day is free."""
    booking = Booking(3, 6)
    assert booking.overlaps(Booking(5, 8)) and booking.overlaps(Booking(1, 9))
    assert booking.overlaps(Booking(4, 5)) and booking.overlaps(booking)
    assert not booking.overlaps(Booking(6, 8))
    assert not booking.overlaps(Booking(1, 3))
    assert not booking.overlaps(Booking(3, 6, "B"))


def test_moved_is_a_new_booking():
    """moved() shifts both days and keeps room and note."""
    booking = Booking(1, 4, "B", note="late")
    later = booking.moved(7)
    assert (later.start, later.end) == (8, 11)
    assert (later.room, later.note) == ("B", "late")
    assert booking.start == 1
