from solution import change_if, lightest, nearest_first


def test_sorted_by_distance():
    """Distances from 50 decide: 49, 52, 40."""
    assert nearest_first([40, 52, 49], 50) == [49, 52, 40]


def test_ties_keep_their_order():
    """48 and 52 are equally far from 50: the one that came first stays first."""
    assert nearest_first([52, 48, 50], 50) == [50, 52, 48]
    assert nearest_first([48, 52, 50], 50) == [50, 48, 52]


def test_empty_and_unchanged():
    """An empty list gives an empty list; the given list is not changed."""
    values = [3, 1, 2]
    assert nearest_first([], 5) == []
    assert nearest_first(values, 0) == [1, 2, 3]
    assert values == [3, 1, 2]


def test_lightest_by_any_measure():
    """The function decides what weight means, here the length of a text."""
    assert lightest("crate", "box", len) == "box"
    assert lightest(3, -5, lambda number: -number) == 3


def test_lightest_tie():
    """With equal weights the first thing is returned."""
    assert lightest("tea", "rye", len) == "tea"


def test_change_if():
    """The change applies only where the test holds."""
    assert change_if(80, lambda p: p >= 50, lambda p: p - 15) == 65
    assert change_if(40, lambda p: p >= 50, lambda p: p - 15) == 40


def test_change_is_not_called_in_vain():
    """If the test fails, the change is not called at all."""
    assert change_if(0, lambda n: n != 0, lambda n: 100 / n) == 0
