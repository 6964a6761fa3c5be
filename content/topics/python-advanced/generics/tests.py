from solution import Registry, select


def raises_key_error(call):
    try:
        call()
    except KeyError:
        return True
    return False


def test_add_stores_and_returns():
    """`add` returns the value, and `get` finds it again."""
    readers = Registry[str, type]()
    assert readers.add("text", str) is str
    assert readers.get("text") is str


def test_a_key_is_taken_once():
    """Adding the same key again raises KeyError and keeps the first value."""
    readers = Registry()
    readers.add("csv", 0)
    assert raises_key_error(lambda: readers.add("csv", 2))
    assert readers.get("csv") == 0


def test_a_missing_key():
    """A missing key raises KeyError, or gives the default if there is one."""
    readers = Registry()
    assert raises_key_error(lambda: readers.get("xml"))
    assert readers.get("xml", "none") == "none"


def test_none_is_a_default():
    """`get(key, None)` returns None and does not raise."""
    assert Registry().get("xml", None) is None


def test_none_is_a_value():
    """A stored None is returned; it does not count as missing."""
    readers = Registry()
    readers.add("csv", None)
    assert readers.get("csv") is None
    assert readers.get("csv", "none") is None
    assert raises_key_error(lambda: readers.add("csv", 1))


def test_items_keep_the_order():
    """`items` gives a list of pairs in the order of adding."""
    readers = Registry()
    readers.add("b", 1)
    readers.add("a", 2)
    assert readers.items() == [("b", 1), ("a", 2)]


def test_registries_share_nothing():
    """What one registry holds is unknown to another."""
    one, other = Registry(), Registry()
    one.add("a", 1)
    assert other.items() == []


def test_select_keeps_instances():
    """`select` returns a list of the rows of that class, subclasses included."""
    assert select([1, "a", 2.5, True, "b"], str) == ["a", "b"]
    assert select([1, "a", True], int) == [1, True]


def test_type_parameters_are_declared():
    """`Registry` has two type parameters and `select` has one."""
    assert len(Registry.__type_params__) == 2
    assert len(select.__type_params__) == 1
