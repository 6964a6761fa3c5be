import gc

from solution import Shared


class Table:
    def __init__(self, name):
        self.name = name


def counted():
    loads = []

    def load(key):
        loads.append(key)
        return Table(key)

    return Shared(load), loads


def test_it_loads_by_key():
    """`get(key)` gives what `load(key)` made."""
    shared, loads = counted()
    assert shared.get("orders").name == "orders"
    assert loads == ["orders"]


def test_objects_in_use_are_shared():
    """While somebody uses the object, `get` gives the very same one."""
    shared, loads = counted()
    first = shared.get("orders")
    assert shared.get("orders") is first
    assert loads == ["orders"]


def test_an_object_that_counts_as_false_is_shared():
    """An object in use is shared even if `bool` of it is False."""

    class Empty(Table):
        def __len__(self):
            return 0

    shared = Shared(Empty)
    first = shared.get("orders")
    assert shared.get("orders") is first


def test_keys_are_separate():
    """Different keys give different objects."""
    shared, _ = counted()
    orders, users = shared.get("orders"), shared.get("users")
    assert orders is not users
    assert len(shared) == 2


def test_unused_objects_go():
    """The cache itself does not keep an object alive."""
    shared, _ = counted()
    table = shared.get("orders")
    assert len(shared) == 1
    del table
    gc.collect()
    assert len(shared) == 0


def test_a_dropped_object_is_loaded_anew():
    """After the last user is gone, the next `get` loads again."""
    shared, loads = counted()
    shared.get("orders")
    gc.collect()
    shared.get("orders")
    assert loads == ["orders", "orders"]


def test_one_user_is_enough():
    """The object stays as long as one of several users holds it."""
    shared, loads = counted()
    first = shared.get("orders")
    second = shared.get("orders")
    del first
    gc.collect()
    assert shared.get("orders") is second
    assert loads == ["orders"]
