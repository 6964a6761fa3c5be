from collections.abc import Hashable, Iterable
from typing import overload


class Registry[K: Hashable, V]:
    """Values by key, each key once."""

    def __init__(self) -> None:
        self._values: dict[K, V] = {}

    def add(self, key: K, value: V) -> V:
        if key in self._values:
            raise KeyError(f"{key!r} is registered already")
        self._values[key] = value
        return value

    @overload
    def get(self, key: K) -> V: ...

    @overload
    def get[D](self, key: K, default: D, /) -> V | D: ...

    def get(self, key, *default):
        if default:
            return self._values.get(key, default[0])
        return self._values[key]

    def items(self) -> list[tuple[K, V]]:
        return list(self._values.items())


def select[T](rows: Iterable[object], kind: type[T]) -> list[T]:
    """The rows that are instances of `kind`."""
    return [row for row in rows if isinstance(row, kind)]
