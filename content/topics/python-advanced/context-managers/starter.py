from collections.abc import Callable


class BatchWriter:
    """Collects rows and passes them to `write` in lists of `size`."""

    def __init__(self, write: Callable[[list], object], size: int) -> None:
        raise NotImplementedError

    def add(self, row) -> None:
        raise NotImplementedError
