import threading
from concurrent.futures import ThreadPoolExecutor

from solution import Inventory


def waits_for_the_lock(inventory, call):
    """Say whether `call` does nothing until the lock is free."""
    with inventory.lock:
        thread = threading.Thread(target=call, daemon=True)
        thread.start()
        thread.join(0.1)
        waited = thread.is_alive()
    thread.join(2)
    return waited and not thread.is_alive()


class Gap:
    """A lock that lets another thread's `action` in at its first release."""

    def __init__(self, action):
        self._lock = threading.Lock()
        self._action = action

    def acquire(self, *args, **kwargs):
        return self._lock.acquire(*args, **kwargs)

    def release(self):
        self._lock.release()
        action, self._action = self._action, None
        if action is not None:
            action()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()


def test_an_order_is_reserved_whole():
    """A reserved order lowers the stock of each of its items."""
    inventory = Inventory({"tea": 5, "rice": 2})
    assert inventory.reserve({"tea": 2, "rice": 1}) is True
    assert inventory.levels() == {"tea": 3, "rice": 1}


def test_an_order_that_cannot_be_filled_changes_nothing():
    """If one item is short, no item is reserved."""
    inventory = Inventory({"tea": 5, "rice": 2})
    assert inventory.reserve({"tea": 2, "rice": 3}) is False
    assert inventory.reserve({"tea": 2, "oil": 1}) is False
    assert inventory.levels() == {"tea": 5, "rice": 2}


def test_restocking():
    """Restocking adds to an item, known or new."""
    inventory = Inventory({"tea": 1})
    inventory.restock("tea", 2)
    inventory.restock("oil", 4)
    assert inventory.levels() == {"tea": 3, "oil": 4}


def test_no_dictionary_is_shared_with_the_caller():
    """Neither the argument nor the result of levels() is the stock itself."""
    stock = {"tea": 1}
    inventory = Inventory(stock)
    stock["tea"] = 99
    inventory.levels()["tea"] = 99
    assert inventory.levels() == {"tea": 1}


def test_every_method_holds_the_lock():
    """While another thread holds the lock, all three methods wait."""
    inventory = Inventory({"tea": 5})
    assert waits_for_the_lock(inventory, lambda: inventory.reserve({"tea": 1}))
    assert waits_for_the_lock(inventory, lambda: inventory.restock("tea", 1))
    assert waits_for_the_lock(inventory, inventory.levels)


def test_nobody_gets_in_between_check_and_change():
    """The lock is held over both: a second order cannot come in between."""
    inventory, others = Inventory({"tea": 5}), []
    inventory.lock = Gap(lambda: others.append(inventory.reserve({"tea": 5})))
    assert inventory.reserve({"tea": 5}) is True
    assert others == [False]
    assert inventory.levels() == {"tea": 0}


def test_threads_never_oversell():
    """Many threads together reserve exactly what there was."""
    inventory = Inventory({"tea": 100})
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda _: inventory.reserve({"tea": 3}), range(80)))
    assert done.count(True) == 33
    assert inventory.levels() == {"tea": 1}
