from collections.abc import Hashable, Iterable


class Registry[K: Hashable, V]:
    """Values by key, each key once."""

    def add(self, key: K, value: V) -> V:
        raise NotImplementedError

    def get(self, key, *default):
        raise NotImplementedError

    def items(self) -> list[tuple[K, V]]:
        raise NotImplementedError


def select(rows: Iterable, kind):
    """The rows that are instances of `kind`."""
    raise NotImplementedError
