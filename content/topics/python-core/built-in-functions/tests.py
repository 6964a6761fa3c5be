from solution import differences, report


def test_differing_lines_are_numbered_from_one():
    """The second and third line differ, so the answer is [2, 3]."""
    assert differences(["a", "b", "c"], ["a", "x", "C"]) == [2, 3]


def test_equal_lists():
    """Equal lists, and two empty ones, have no differences."""
    assert differences(["a", "b"], ["a", "b"]) == []
    assert differences([], []) == []


def test_unequal_length():
    """Lists of unequal length raise ValueError, whichever is longer."""
    for old, new in ((["a"], ["a", "b"]), (["a", "b"], ["a"])):
        try:
            differences(old, new)
        except ValueError:
            continue
        raise AssertionError("no ValueError was raised")


def test_highest_score():
    """The name that stands where the highest score stands."""
    assert report(["ana", "bo", "cy"], [7, 9, 8]) == "bo"


def test_first_among_equals():
    """Among equal scores the first name wins, wherever it is in the alphabet."""
    assert report(["cy", "ana"], [9, 9]) == "cy"
    assert report(["bo", "ana", "cy"], [7, 9, 9]) == "ana"


def test_nobody():
    """Without names the answer is None."""
    assert report([], []) is None


def test_negative_scores():
    """Scores may all be negative."""
    assert report(["ana", "bo"], [-5, -2]) == "bo"
