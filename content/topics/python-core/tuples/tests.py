from solution import bounds, renamed, split_name


def test_three_words():
    """The word in the middle comes back in a list."""
    assert split_name("Ada King Lovelace") == ("Ada", ["King"], "Lovelace")


def test_two_and_many_words():
    """Two words leave the middle empty; more words all go into it."""
    assert split_name("Alan Turing") == ("Alan", [], "Turing")
    assert split_name("a b c d e") == ("a", ["b", "c", "d"], "e")


def test_result_is_a_tuple():
    """split_name returns a tuple, not a list."""
    assert isinstance(split_name("Alan Turing"), tuple)


def test_bounds():
    """The corners come from the smallest and largest x and y."""
    assert bounds([(2, 5), (-1, 7), (4, 0)]) == ((-1, 0), (4, 7))


def test_bounds_of_one_point():
    """One point is both corners; negative numbers are allowed."""
    assert bounds([(-3, -4)]) == ((-3, -4), (-3, -4))


def test_renamed():
    """Only the first item differs, and the result is a tuple."""
    assert renamed(("Oak", "Mon", 9), "Elm") == ("Elm", "Mon", 9)
    assert renamed(("Oak",), "Elm") == ("Elm",)


def test_record_is_untouched():
    """The given record is the same as before."""
    record = ("Oak", ["Mon"])
    renamed(record, "Elm")
    assert record == ("Oak", ["Mon"])
