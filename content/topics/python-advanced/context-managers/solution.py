from collections.abc import Callable
from typing import Self


class BatchWriter:
    """Collects rows and passes them to `write` in lists of `size`."""

    def __init__(self, write: Callable[[list], object], size: int) -> None:
        self.write = write
        self.size = size
        self.rows: list = []

    def __enter__(self) -> Self:
        self.rows = []
        return self

    def __exit__(self, exc_type, exc, traceback) -> None:
        if exc_type is None:
            self.flush()
        self.rows = []

    def add(self, row) -> None:
        self.rows.append(row)
        if len(self.rows) == self.size:
            self.flush()

    def flush(self) -> None:
        if self.rows:
            rows, self.rows = self.rows, []
            self.write(rows)
