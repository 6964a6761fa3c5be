from solution import at_most, make_converters


def test_each_converter_uses_its_own_rate():
    """Every converter multiplies by the rate of its own currency."""
    convert = make_converters({"usd": 2.0, "chf": 0.5, "eur": 1.0})
    assert convert["usd"](10) == 20.0
    assert convert["chf"](10) == 5.0
    assert convert["eur"](10) == 10.0


def test_no_rates_no_converters():
    """An empty dictionary gives an empty dictionary."""
    assert make_converters({}) == {}


def test_a_converter_takes_one_argument():
    """A second argument is refused: the rate is no parameter."""
    convert = make_converters({"usd": 2.0})
    try:
        convert["usd"](10, 3.0)
    except TypeError:
        return
    raise AssertionError("the converter took a second argument")


def test_the_function_is_called_at_most_so_often():
    """After `times` calls the function is not called any more."""
    seen = []

    def fetch():
        seen.append("call")
        return len(seen)

    limited = at_most(2, fetch)
    assert [limited(), limited(), limited(), limited()] == [1, 2, 2, 2]
    assert len(seen) == 2


def test_a_false_result_is_kept_too():
    """A result such as None or 0 counts as a result."""
    seen = []

    def fetch():
        seen.append("call")

    limited = at_most(1, fetch)
    assert [limited(), limited()] == [None, None]
    assert len(seen) == 1


def test_two_limits_are_independent():
    """Using one limited function does not use up another."""
    first = at_most(1, lambda: "a")
    second = at_most(1, lambda: "b")
    assert [first(), first(), second()] == ["a", "a", "b"]
