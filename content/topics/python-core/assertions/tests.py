from solution import allocate


def rejects(cents, weights):
    """Whether the call raises ValueError."""
    try:
        allocate(cents, weights)
    except ValueError:
        return True
    return False


def test_in_proportion():
    """100 by 1, 1 and 2 is 25, 25 and 50."""
    assert allocate(100, [1, 1, 2]) == [25, 25, 50]


def test_rest_goes_to_the_first():
    """Cents that remain go one each to the first shares."""
    assert allocate(101, [1, 1, 1]) == [34, 34, 33]
    assert allocate(100, [1, 1, 1]) == [34, 33, 33]


def test_weight_zero_gets_nothing():
    """A share with weight 0 stays 0, even if it comes first."""
    assert allocate(101, [0, 1, 1]) == [0, 51, 50]


def test_shares_add_up():
    """No cent is lost or invented, whatever the weights."""
    for cents in range(60):
        assert sum(allocate(cents, [3, 5, 7, 11])) == cents


def test_nothing_to_share():
    """0 cents give a 0 for each weight."""
    assert allocate(0, [2, 3]) == [0, 0]


def test_large_amounts_are_exact():
    """Very large amounts are shared exactly: no floats."""
    assert allocate(10**20 + 1, [1, 1]) == [5 * 10**19 + 1, 5 * 10**19]


def test_bad_weights():
    """An empty list, a negative weight or only zeros raise ValueError."""
    assert rejects(100, [])
    assert rejects(100, [1, -1, 2])
    assert rejects(100, [0, 0])


def test_negative_amount():
    """A negative amount raises ValueError, not AssertionError."""
    assert rejects(-1, [1, 2])
