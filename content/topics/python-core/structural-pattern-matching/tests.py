from solution import run


def refused(command):
    """Whether the command raises ValueError."""
    try:
        run(command)
    except ValueError:
        return True
    return False


def test_add():
    """["add", "lamp"] adds one, ["add", 3, "lamp"] adds three."""
    assert run(["add", "lamp"]) == "add 1 lamp"
    assert run(["add", 3, "lamp"]) == "add 3 lamp"


def test_add_needs_a_positive_integer():
    """0, negative numbers, text and True are refused as a number."""
    assert refused(["add", 0, "lamp"])
    assert refused(["add", -1, "lamp"])
    assert refused(["add", "3", "lamp"])
    assert refused(["add", True, "lamp"])


def test_an_item_is_a_string():
    """A number in the place of the item is refused."""
    assert refused(["add", 3])
    assert refused(["add", 3, 4])


def test_remove():
    """One or several items are removed; none at all is refused."""
    assert run(["remove", "lamp"]) == "remove lamp"
    assert run(["remove", "lamp", "desk"]) == "remove lamp, desk"
    assert refused(["remove"])


def test_quit_and_exit():
    """Both words end the program, but only alone."""
    assert run(["quit"]) == run(["exit"]) == "bye"
    assert refused(["quit", "now"])


def test_undo():
    """A dictionary with "undo" and an integer, not True; other keys do no harm."""
    assert run({"undo": 2}) == "undo 2"
    assert run({"undo": 2, "user": "ana"}) == "undo 2"
    assert refused({"undo": "2"})
    assert run({"undo": 0}) == "undo 0"
    assert refused({"undo": True})
    assert refused({"undo": False})


def test_everything_else():
    """Text, an empty list, an empty dictionary and None are refused."""
    for command in ("add", [], {}, None, ["fly"]):
        assert refused(command), command


def test_tuples_are_sequences():
    """A tuple of words works like a list."""
    assert run(("add", "lamp")) == "add 1 lamp"
