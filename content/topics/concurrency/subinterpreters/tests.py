import time

from solution import crossing


class Stubborn:
    """An object that refuses to be pickled in its own way."""

    def __reduce__(self):
        raise RuntimeError("no")


def test_basic_values_go_directly():
    """None, numbers, text and bytes are direct."""
    for value in (None, True, 3, 2.5, "tea", b"\x00"):
        assert crossing(value) == "direct", value


def test_tuples_of_direct_values():
    """A tuple is direct if everything in it is, at any depth."""
    assert crossing(()) == "direct"
    assert crossing(("tea", (3, None))) == "direct"


def test_a_tuple_with_a_list_is_pickled():
    """One list inside makes the whole tuple pickled."""
    assert crossing(("tea", ([],))) == "pickled"


def test_containers_are_pickled():
    """Lists, dictionaries and sets are copied through pickle."""
    for value in ([1], {"tea": 3}, {1, 2}):
        assert crossing(value) == "pickled", value


def test_what_pickle_refuses_cannot_cross():
    """Generators and lambdas cannot be sent, nor lists of them."""
    assert crossing(x for x in "ab") == "impossible"
    assert crossing([lambda: 1]) == "impossible"
    assert crossing((1, lambda: 1)) == "impossible"


def test_any_exception_counts():
    """Whatever pickle.dumps raises, the value cannot cross."""
    assert crossing(Stubborn()) == "impossible"


def test_subclasses_are_not_direct():
    """Only exactly the listed types are direct."""
    assert crossing(range(3)) == "pickled"
    assert crossing(time.gmtime(0)) == "pickled"    # derives from tuple
    big = type("Big", (int,), {})
    assert crossing(big(3)) == "impossible"
