from solution import read_amounts


def test_good_lines():
    """Amounts come in order, and there are no problems."""
    assert read_amounts(["tea;3.50", "rice;2"]) == ([3.5, 2.0], [])


def test_no_lines():
    """Without lines both lists are empty."""
    assert read_amounts([]) == ([], [])


def test_a_line_without_amount():
    """A line without a semicolon has no amount."""
    assert read_amounts(["tea"]) == ([], ["line 1: no amount"])


def test_an_amount_that_is_no_number():
    """Text or nothing after the semicolon is not a number."""
    problems = ["line 1: not a number", "line 2: not a number"]
    assert read_amounts(["tea;cheap", "tea;"]) == ([], problems)


def test_reading_goes_on_after_a_fault():
    """Lines after a bad one are still read, with their own number."""
    amounts, problems = read_amounts(["a;1", "b", "c;3", "d;x;4"])
    assert amounts == [1.0, 3.0]
    assert problems == ["line 2: no amount", "line 4: not a number"]


def test_further_parts_are_ignored():
    """Only the second part counts."""
    assert read_amounts(["tea;3.5;note;x"]) == ([3.5], [])


def test_unexpected_errors_pass_through():
    """A line that is not a string is a bug and must not be hidden."""
    try:
        read_amounts(["tea;1", None])
    except (AttributeError, TypeError):
        return
    raise AssertionError("the error was swallowed")
