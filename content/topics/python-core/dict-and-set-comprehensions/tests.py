from solution import shops_by_price, domains, pick


def test_pick_in_the_order_of_the_keys():
    """The result has the wanted keys, in the order asked for."""
    stock = {"tea": 4, "rice": 0, "oil": 7}
    assert list(pick(stock, ["oil", "rice"]).items()) == [("oil", 7), ("rice", 0)]


def test_pick_skips_what_is_missing():
    """Keys that the dictionary does not have are left out."""
    assert pick({"tea": 4}, ["salt", "tea"]) == {"tea": 4}
    assert pick({}, ["salt"]) == {}


def test_domains_are_distinct():
    """Each domain stands in the set once, whatever its case."""
    assert domains(["a@x.org", "b@X.org", "c@y.net"]) == {"x.org", "y.net"}


def test_no_domains_make_an_empty_set():
    """Without addresses the result is an empty set, not a dictionary."""
    assert domains([]) == set()


def test_prices_to_shops():
    """Prices of 100 and more do not count."""
    assert shops_by_price([("A", 90), ("B", 100), ("C", 20)]) == {90: "A", 20: "C"}


def test_first_shop_is_kept():
    """Of two shops with the same price the first one stays."""
    assert shops_by_price([("A", 50), ("B", 50), ("C", 50)]) == {50: "A"}


def test_no_offers():
    """No offers give an empty dictionary."""
    assert shops_by_price([]) == {}
