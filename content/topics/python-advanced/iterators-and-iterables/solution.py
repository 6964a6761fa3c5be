from collections.abc import Iterator, Sequence


class Window[T]:
    """All runs of `size` neighbouring rows, as tuples."""

    def __init__(self, rows: Sequence[T], size: int) -> None:
        if size < 1:
            raise ValueError(f"size must be at least 1, not {size}")
        self.rows = rows
        self.size = size

    def __iter__(self) -> Iterator[tuple[T, ...]]:
        for start in range(len(self.rows) - self.size + 1):
            yield tuple(self.rows[start : start + self.size])
