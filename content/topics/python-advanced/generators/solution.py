from collections.abc import Generator, Iterable


def batches[T](rows: Iterable[T], size: int) -> Generator[list[T], None, int]:
    """Group rows lazily into lists of `size`; return how many there were."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    return _batches(rows, size)


def _batches[T](rows: Iterable[T], size: int) -> Generator[list[T], None, int]:
    total = 0
    batch: list[T] = []
    for row in rows:
        batch.append(row)
        total += 1
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
    return total
