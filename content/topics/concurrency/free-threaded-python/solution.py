import threading
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class SharedIterator(Generic[T]):
    """An iterator that several threads may draw from."""

    def __init__(self, iterable: Iterable[T]) -> None:
        self._lock = threading.Lock()
        self._source = iter(iterable)
        self._over = False

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        """Return the next element, which no other thread gets."""
        with self._lock:
            if self._over:
                raise StopIteration
            try:
                return next(self._source)
            except BaseException:
                self._over = True
                raise
