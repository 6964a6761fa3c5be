import copy

import solution
from solution import book


def error_of(free, room, wanted):
    try:
        book(free, room, wanted)
    except Exception as error:
        return error
    raise AssertionError("no exception was raised")


def test_booking_lowers_the_free_seats():
    """The seats are taken, to the last one."""
    free = {"blue": 5}
    assert book(free, "blue", 3) == 2
    assert book(free, "blue", 2) == 0
    assert free == {"blue": 0}


def test_unknown_room_has_two_bases():
    """It is caught as BookingError and as KeyError."""
    error = error_of({"blue": 5}, "red", 1)
    assert type(error) is solution.UnknownRoomError
    assert isinstance(error, solution.BookingError)
    assert isinstance(error, KeyError)
    assert error.args == ("red",)


def test_a_full_room_tells_its_data():
    """Room, wanted and free seats are attributes."""
    error = error_of({"blue": 2}, "blue", 5)
    assert type(error) is solution.RoomFullError
    assert isinstance(error, solution.BookingError)
    assert not isinstance(error, KeyError)
    assert (error.room, error.wanted, error.free) == ("blue", 5, 2)


def test_a_room_without_free_seats_is_full():
    """No seat left is not the same as no such room."""
    error = error_of({"blue": 0}, "blue", 1)
    assert type(error) is solution.RoomFullError
    assert error.free == 0


def test_the_text_is_for_people():
    """The text names the room and both numbers."""
    error = solution.RoomFullError("blue", 5, 2)
    assert str(error) == "blue: 5 wanted, 2 free"


def test_a_copy_is_complete():
    """Copying rebuilds it from its arguments, as pickle does."""
    error = copy.copy(solution.RoomFullError("blue", 5, 2))
    assert str(error) == "blue: 5 wanted, 2 free"
    assert (error.room, error.wanted, error.free) == ("blue", 5, 2)


def test_nothing_changes_on_error():
    """After an error the free seats are as before."""
    free = {"blue": 2}
    error_of(free, "blue", 3)
    error_of(free, "red", 1)
    assert free == {"blue": 2}
