from solution import memoize


def counted(function):
    """A memoized function and the list of its real calls."""
    calls = []

    def run(*args, **kwargs):
        calls.append((args, kwargs))
        return function(*args, **kwargs)

    return memoize(run), calls


def test_a_repeated_call_is_not_computed_again():
    """The same arguments call the function once and give the same result."""
    square, calls = counted(lambda n: n * n)
    assert (square(4), square(4)) == (16, 16)
    assert len(calls) == 1


def test_other_arguments_are_other_entries():
    """Different arguments are computed separately."""
    add, calls = counted(lambda a, b: a - b)
    assert (add(5, 3), add(3, 5)) == (2, -2)
    assert len(calls) == 2


def test_the_order_of_keywords_does_not_matter():
    """`f(a=1, b=2)` and `f(b=2, a=1)` are one entry."""
    add, calls = counted(lambda a, b: a + b)
    assert add(a=1, b=2) == add(b=2, a=1) == 3
    assert len(calls) == 1


def test_positional_and_keyword_arguments_are_kept_apart():
    """`f(("a", 1))` and `f(a=1)` are two entries."""
    show, calls = counted(lambda *args, **kwargs: (args, kwargs))
    assert show(("a", 1)) == ((("a", 1),), {})
    assert show(a=1) == ((), {"a": 1})
    assert len(calls) == 2


def test_none_is_a_result():
    """A function that returns None is not called again for that reason."""
    nothing, calls = counted(lambda n: None)
    assert nothing(1) is None
    assert nothing(1) is None
    assert len(calls) == 1


def test_exceptions_are_not_stored():
    """A call that raised is tried again."""
    divide, calls = counted(lambda n: 1 / n)
    for _ in range(2):
        try:
            divide(0)
        except ZeroDivisionError:
            continue
        raise AssertionError("ZeroDivisionError must come through")
    assert len(calls) == 2


def test_forget_empties_the_cache():
    """After `forget()` the function is called anew."""
    square, calls = counted(lambda n: n * n)
    square(2)
    square.forget()
    assert square(2) == 4
    assert len(calls) == 2


def test_each_function_has_its_own_cache():
    """Two decorated functions do not answer for each other, and keep their names."""

    @memoize
    def double(n):
        return n * 2

    @memoize
    def triple(n):
        return n * 3

    assert (double(2), triple(2)) == (4, 6)
    assert (double.__name__, triple.__name__) == ("double", "triple")
