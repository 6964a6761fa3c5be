from collections.abc import Generator, Iterable


def batches[T](rows: Iterable[T], size: int) -> Generator[list[T], None, int]:
    """Group rows lazily into lists of `size`; return how many there were."""
    raise NotImplementedError
