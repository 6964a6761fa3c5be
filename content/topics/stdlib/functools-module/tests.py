from solution import describe


def test_numbers():
    """Integers and floats are numbers."""
    assert describe(3) == "number 3"
    assert describe(2.5) == "number 2.5"


def test_bool_has_its_own_words():
    """True and False are yes and no, although bool derives from int."""
    assert (describe(True), describe(False)) == ("yes", "no")


def test_text_and_none():
    """A string gives its length, None gives nothing."""
    assert describe("green") == "text of 5 characters"
    assert describe(None) == "nothing"


def test_items_are_described():
    """A list or tuple gives its number of items and describes each."""
    assert describe([1, "ab"]) == "2 items: number 1, text of 2 characters"
    assert describe((None,)) == "1 items: nothing"


def test_no_items():
    """An empty list or tuple has no colon."""
    assert describe([]) == describe(()) == "0 items"


def test_unknown_types():
    """A type without an implementation raises TypeError with its name."""
    try:
        describe({"a": 1})
    except TypeError as error:
        assert str(error) == "cannot describe dict"
    else:
        raise AssertionError("no TypeError")


def test_types_can_be_added():
    """`describe.register` adds a type from outside."""

    class Parcel:
        pass

    describe.register(Parcel, lambda value: "a parcel")
    assert describe([Parcel()]) == "1 items: a parcel"
    describe.register(Parcel, lambda value: "")
    assert describe([Parcel()]) == "1 items: "
