from solution import Window


def test_neighbouring_rows():
    """Windows of two over three rows are (1, 2) and (2, 3)."""
    assert list(Window([1, 2, 3], 2)) == [(1, 2), (2, 3)]


def test_all_rows_fit_in_one_window():
    """With as many rows as the size there is exactly one window."""
    assert list(Window("abc", 3)) == [("a", "b", "c")]


def test_too_few_rows():
    """Fewer rows than the size yield nothing, as does an empty list."""
    assert list(Window([1], 2)) == []
    assert list(Window([], 1)) == []


def test_it_can_be_looped_over_again():
    """A second loop starts from the front."""
    window = Window([1, 2, 3], 2)
    assert list(window) == list(window) == [(1, 2), (2, 3)]


def test_nested_loops_are_independent():
    """An inner loop over the same window does not move the outer one."""
    window = Window([1, 2, 3], 2)
    assert len([(a, b) for a in window for b in window]) == 4


def test_it_is_an_iterable_not_an_iterator():
    """`iter(window)` is a new object each time."""
    window = Window([1, 2, 3], 2)
    assert iter(window) is not iter(window)
    assert iter(window) is not window


def test_later_rows_are_seen():
    """A row appended to the list turns up in the next loop."""
    rows = [1, 2]
    window = Window(rows, 2)
    assert list(window) == [(1, 2)]
    rows.append(3)
    assert list(window) == [(1, 2), (2, 3)]


def test_the_size_is_checked():
    """A size below 1 raises ValueError when the window is made."""
    for size in (0, -1):
        try:
            Window([1], size)
        except ValueError:
            continue
        raise AssertionError(f"no ValueError for size {size}")
