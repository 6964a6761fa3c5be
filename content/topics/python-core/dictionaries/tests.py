from solution import invert, lookup

CONFIG = {"db": {"host": "db1", "port": 0, "tls": None}, "debug": True}


def test_shared_values_are_collected():
    """Keys with the same value stand in one list, in their order."""
    assert invert({"a": 1, "b": 2, "c": 1}) == {1: ["a", "c"], 2: ["b"]}


def test_order_of_the_new_keys():
    """The values become keys in the order in which they first occur."""
    assert list(invert({"x": "late", "y": "early", "z": "late"})) == ["late", "early"]


def test_nothing_to_invert():
    """An empty dictionary gives an empty dictionary."""
    assert invert({}) == {}


def test_lookup_in_depth():
    """Each part of the path goes one level down."""
    assert lookup(CONFIG, "db.host", "none") == "db1"
    assert lookup(CONFIG, "debug", False) is True


def test_lookup_of_a_missing_key():
    """A key that is missing at any level gives the default."""
    assert lookup(CONFIG, "db.user", "guest") == "guest"
    assert lookup(CONFIG, "cache.size", 10) == 10


def test_false_values_are_found():
    """A value of 0 or None is there; the default does not replace it."""
    assert lookup(CONFIG, "db.port", 5432) == 0
    assert lookup(CONFIG, "db.tls", "off") is None


def test_path_through_a_plain_value():
    """A value that is not a dictionary has no levels below it."""
    assert lookup(CONFIG, "db.host.name", "?") == "?"
    assert lookup(CONFIG, "debug.level", 1) == 1


def test_nothing_is_changed():
    """A lookup leaves the dictionaries as they are."""
    before = str(CONFIG)
    lookup(CONFIG, "cache.size.max", 1)
    assert str(CONFIG) == before
