import solution


def test_constant_in_capitals():
    """The limit that never changes is named in capitals with an underscore."""
    assert hasattr(solution, "MAX_ITEMS"), "there is no MAX_ITEMS"
    assert solution.MAX_ITEMS == 20


def test_variables_in_small_words():
    """Ordinary variables are small words joined by underscores."""
    assert hasattr(solution, "unit_price"), "there is no unit_price"
    assert solution.unit_price == 24.5
    assert hasattr(solution, "order_total"), "there is no order_total"


def test_name_says_what_it_means():
    """The number of pieces is called `pieces`, not `l`."""
    assert hasattr(solution, "pieces"), "there is no pieces"
    assert solution.pieces == 3


def test_calculation_is_unchanged():
    """The total is still pieces times price."""
    assert solution.order_total == 73.5


def test_no_old_name_remains():
    """None of the old names is left."""
    left = {"MaxItems", "UnitPrice", "orderTotal", "l"} & set(vars(solution))
    assert not left, f"still there: {sorted(left)}"
