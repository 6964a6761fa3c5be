from itertools import count

from solution import batches


def test_full_batches_and_a_rest():
    """Seven rows in threes are two full batches and one of a single row."""
    assert list(batches(range(7), 3)) == [[0, 1, 2], [3, 4, 5], [6]]


def test_no_empty_last_batch():
    """If the rows divide evenly, there is no empty list at the end."""
    assert list(batches("abcd", 2)) == [["a", "b"], ["c", "d"]]


def test_no_rows_no_batches():
    """An empty input gives no batch at all."""
    assert list(batches([], 3)) == []


def test_it_reads_only_what_it_needs():
    """One batch of two from an endless input has read two rows, no more."""
    numbers = count(1)
    assert next(batches(numbers, 2)) == [1, 2]
    assert next(numbers) == 3


def test_the_size_is_checked_at_the_call():
    """A size of 0 or -1 raises ValueError without any `next`."""
    for size in (0, -1):
        try:
            batches([1], size)
        except ValueError:
            continue
        raise AssertionError(f"no ValueError at the call, size {size}")


def test_it_returns_the_number_of_rows():
    """`yield from` gives the total as its value."""
    totals = []

    def collect():
        totals.append((yield from batches("abcde", 2)))

    assert list(collect()) == [["a", "b"], ["c", "d"], ["e"]]
    assert totals == [5]


def test_every_batch_is_a_list_of_its_own():
    """A batch handed out earlier does not change later."""
    first, second = batches([1, 2], 1)
    assert (first, second) == ([1], [2])
    assert first is not second
