from collections.abc import Iterator, Sequence


class Window[T]:
    """All runs of `size` neighbouring rows, as tuples."""

    def __init__(self, rows: Sequence[T], size: int) -> None:
        raise NotImplementedError

    def __iter__(self) -> Iterator[tuple[T, ...]]:
        raise NotImplementedError
