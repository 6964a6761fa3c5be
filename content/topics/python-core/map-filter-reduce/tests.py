from solution import final_stock, non_empty, scaled


def test_scaled():
    """Values and factors are multiplied pair by pair."""
    assert scaled([2, 3], [10, 100]) == [20, 300]
    assert scaled([], []) == []


def test_different_lengths():
    """scaled must raise a ValueError if the lengths differ."""
    for values, factors in (([1, 2], [1]), ([1], [1, 2])):
        try:
            scaled(values, factors)
        except ValueError:
            pass
        else:
            assert False, f"no ValueError for {values} and {factors}"


def test_non_empty_lines():
    """Lines are stripped; those with nothing but spaces are left out."""
    assert list(non_empty([" a ", "", "  \n", "b\n"])) == ["a", "b"]


def test_non_empty_is_lazy():
    """Only as many lines are read as are asked for."""
    read = []

    def lines():
        for text in ("a", "b", "c"):
            read.append(text)
            yield text

    result = non_empty(lines())
    assert read == [], "lines were read before any was asked for"
    assert next(result) == "a"
    assert read == ["a"]


def test_movements():
    """10, 5 in, 3 out: 12 are left."""
    assert final_stock(10, [("in", 5), ("out", 3)]) == 12


def test_stock_is_never_negative():
    """What goes out beyond the stock leaves 0, and counting goes on from there."""
    assert final_stock(2, [("out", 5), ("in", 1)]) == 1


def test_count_sets_the_stock():
    """A count replaces whatever was calculated; no movements change nothing."""
    assert final_stock(10, [("in", 5), ("count", 7), ("out", 2)]) == 5
    assert final_stock(10, []) == 10
