import threading
import time
from concurrent.futures import ThreadPoolExecutor

from solution import SharedIterator


class Touchy:
    """An iterator that notices calls that overlap or come too late."""

    def __init__(self, count, error=None):
        self.count, self.error = count, error
        self.inside = threading.Lock()
        self.calls = 0
        self.overlapped = False

    def __iter__(self):
        return self

    def __next__(self):
        if not self.inside.acquire(blocking=False):
            self.overlapped = True
            raise RuntimeError("called while another call ran")
        try:
            self.calls += 1
            time.sleep(0.001)
            if self.calls > self.count:
                raise self.error or StopIteration
            return self.calls
        finally:
            self.inside.release()


def draw(threads, iterator):
    with ThreadPoolExecutor(threads) as pool:
        futures = [pool.submit(list, iterator) for _ in range(threads)]
    return [future.result() for future in futures]


def test_one_thread_sees_everything():
    """With one thread it is an ordinary iterator."""
    shared = SharedIterator("abc")
    assert iter(shared) is shared
    assert list(shared) == ["a", "b", "c"]


def test_every_element_goes_to_exactly_one_thread():
    """Together the threads get each element once."""
    parts = draw(4, SharedIterator(range(1000)))
    assert sorted(sum(parts, [])) == list(range(1000))


def test_a_generator_can_be_shared():
    """A generator, which refuses overlapping calls, works too."""

    def numbers():
        for number in range(20):
            time.sleep(0.0005)
            yield number

    parts = draw(4, SharedIterator(numbers()))
    assert sorted(sum(parts, [])) == list(range(20))


def test_calls_do_not_overlap():
    """The underlying iterator is called by one thread at a time."""
    source = Touchy(30)
    draw(4, SharedIterator(source))
    assert not source.overlapped


def test_waiting_threads_respect_the_end():
    """A thread that waited while the end came does not ask again."""
    source = Touchy(10)
    draw(4, SharedIterator(source))
    assert source.calls == 11


def test_the_end_is_final():
    """After the end the underlying iterator is not asked again."""
    source = Touchy(2)
    shared = SharedIterator(source)
    assert list(shared) == [1, 2]
    assert list(shared) == []
    assert source.calls == 3


def test_an_error_ends_it():
    """An exception comes out once; after it there is only the end."""
    source = Touchy(1, ValueError("bad line"))
    shared = SharedIterator(source)
    assert next(shared) == 1
    try:
        next(shared)
    except ValueError:
        pass
    else:
        raise AssertionError("the exception should come out")
    assert list(shared) == []
    assert source.calls == 2
