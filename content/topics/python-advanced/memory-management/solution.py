from collections.abc import Callable, Hashable
from weakref import WeakValueDictionary


class Shared[K: Hashable, V]:
    """Loads an object for each key, and shares it while it is in use."""

    def __init__(self, load: Callable[[K], V]) -> None:
        self._load = load
        self._alive: WeakValueDictionary[K, V] = WeakValueDictionary()

    def get(self, key: K) -> V:
        value = self._alive.get(key)
        if value is None:
            value = self._alive[key] = self._load(key)
        return value

    def __len__(self) -> int:
        return len(self._alive)
