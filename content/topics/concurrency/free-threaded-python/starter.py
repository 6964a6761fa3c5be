from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class SharedIterator(Generic[T]):
    """An iterator that several threads may draw from."""

    def __init__(self, iterable: Iterable[T]) -> None:
        raise NotImplementedError

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        """Return the next element, which no other thread gets."""
        raise NotImplementedError
