from solution import first_fit


def test_first_of_several():
    """The first size that fits wins, not the best one."""
    assert first_fit([8, 10, 14, 12], 12) == 2


def test_exact_size_fits():
    """A size equal to what is needed fits, also in the last place."""
    assert first_fit([8, 10, 12], 12) == 2


def test_nothing_fits():
    """Without a fitting size the answer is -1, for an empty list as well."""
    assert first_fit([8, 10], 12) == -1
    assert first_fit([], 1) == -1


def test_zero_is_skipped():
    """A 0 is skipped but keeps its position, even if 0 is needed."""
    assert first_fit([0, 0, 9], 5) == 2
    assert first_fit([0, 3], 0) == 1
    assert first_fit([0], 0) == -1


def test_negative_size_ends_the_data():
    """Nothing at or after a negative size counts."""
    assert first_fit([4, -1, 20], 10) == -1
    assert first_fit([20, -1], 10) == 0
