from collections.abc import Callable, Hashable


class Shared[K: Hashable, V]:
    """Loads an object for each key, and shares it while it is in use."""

    def __init__(self, load: Callable[[K], V]) -> None:
        raise NotImplementedError

    def get(self, key: K) -> V:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError
