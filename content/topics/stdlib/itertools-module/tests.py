from solution import affordable, runs

PRICES = {"tea": 4, "rice": 3, "oil": 7}


def test_runs_of_equal_neighbours():
    """Each run gives its value and its length, in order."""
    assert runs(["ok", "ok", "hot", "ok"]) == [("ok", 2), ("hot", 1), ("ok", 1)]
    assert runs([None, None, 0]) == [(None, 2), (0, 1)]


def test_runs_of_nothing_and_of_an_iterator():
    """An empty input gives no runs, and any iterable will do."""
    assert runs([]) == []
    assert runs(n // 2 for n in range(5)) == [(0, 2), (1, 2), (2, 1)]


def test_pairs_within_the_budget():
    """Pairs that cost at most the budget come in the order of the dictionary."""
    found = list(affordable(PRICES, 10, 2))
    assert found == [("tea", "rice"), ("rice", "oil")]


def test_the_budget_itself_is_allowed():
    """A combination may cost exactly the budget."""
    assert list(affordable(PRICES, 14, 3)) == [("tea", "rice", "oil")]


def test_nothing_fits():
    """If nothing fits, nothing is yielded, nor if there are too few items."""
    assert list(affordable(PRICES, 2, 1)) == []
    assert list(affordable(PRICES, 100, 4)) == []


def test_no_item_twice():
    """An item is not combined with itself."""
    assert list(affordable({"tea": 1}, 10, 2)) == []


def test_combinations_come_lazily():
    """The first of very many combinations comes at once."""
    prices = {f"item {n}": 1 for n in range(200)}
    first = next(iter(affordable(prices, 10, 6)))
    assert first == tuple(f"item {n}" for n in range(6))
