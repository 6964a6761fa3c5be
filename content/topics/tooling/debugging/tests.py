from solution import streaks


def test_two_streaks():
    """["up", "up", "down"] gives [("up", 2), ("down", 1)]"""
    assert streaks(["up", "up", "down"]) == [("up", 2), ("down", 1)]


def test_empty():
    """an empty list has no streaks"""
    assert streaks([]) == []


def test_last_streak_is_kept():
    """the last streak is part of the result"""
    assert streaks(["up"]) == [("up", 1)]


def test_later_streaks_count_their_first_item():
    """a later streak counts its first item too"""
    assert streaks(["up", "down", "down", "down", "up"]) == [
        ("up", 1),
        ("down", 3),
        ("up", 1),
    ]


def test_lengths_add_up():
    """the lengths add up to the number of statuses"""
    statuses = ["up", "down"] * 3 + ["down"]
    assert sum(length for _, length in streaks(statuses)) == len(statuses)


def test_argument_is_unchanged():
    """the list that was passed stays as it is"""
    statuses = ["up", "up", "down"]
    streaks(statuses)
    assert statuses == ["up", "up", "down"]
