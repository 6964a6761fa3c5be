import pickle
from collections import Counter
from concurrent.futures import Executor, Future

import solution
from solution import count_chunk, count_levels, split

LINES = ["INFO start", "ERROR disk full", "", "INFO stop", "WARN slow"]


class Copying(Executor):
    """Runs calls at once, and copies all data as a process would."""

    def __init__(self):
        self.calls = []

    def submit(self, fn, /, *args, **kwargs):
        sent = pickle.dumps((fn, args, kwargs))
        fn, args, kwargs = pickle.loads(sent)
        self.calls.append((fn, args, kwargs))
        future = Future()
        try:
            result = fn(*args, **kwargs)
            future.set_result(pickle.loads(pickle.dumps(result)))
        except Exception as error:
            future.set_exception(error)
        return future


def test_chunks_keep_order_and_size():
    """Chunks have at most the given size, the last may be shorter."""
    assert split(LINES, 2) == [LINES[:2], LINES[2:4], LINES[4:]]
    assert split(LINES, 5) == [LINES]
    assert split([], 3) == []


def test_a_chunk_size_below_one_is_refused():
    """split raises ValueError for the sizes 0 and -1."""
    for size in (0, -1):
        try:
            split(LINES, size)
        except ValueError:
            pass
        else:
            raise AssertionError(f"size={size} should raise ValueError")


def test_one_chunk():
    """A chunk is a `Counter` of first words, blank lines left out."""
    assert type(count_chunk(LINES)) is Counter
    assert count_chunk([*LINES, "  "]) == Counter(INFO=2, ERROR=1, WARN=1)


def test_the_worker_function_can_be_sent():
    """count_chunk is at the top level of the module, so it pickles."""
    assert pickle.loads(pickle.dumps(count_chunk)) is solution.count_chunk


def test_many_chunks_add_up():
    """The counts of all chunks are added up."""
    counted = count_levels(LINES * 50, Copying(), size=7)
    assert counted == Counter(INFO=100, ERROR=50, WARN=50)


def test_each_chunk_is_one_call():
    """Five lines in chunks of two are three calls to the executor."""
    executor = Copying()
    count_levels(LINES, executor, size=2)
    assert len(executor.calls) == 3
    assert all(call[0] is count_chunk for call in executor.calls)


def test_no_lines():
    """Without lines the result is an empty Counter."""
    counted = count_levels([], Copying())
    assert type(counted) is Counter and not counted
