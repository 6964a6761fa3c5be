import inspect

import solution


def lines(thing):
    """The lines of a docstring, or of nothing."""
    return (inspect.getdoc(thing) or "").splitlines()


def test_function_has_a_docstring():
    """The string stands first in the function, so that it is its docstring."""
    assert solution.to_fahrenheit.__doc__


def test_summary_line():
    """The first line begins with the word "Return" and ends with a full stop."""
    first = (lines(solution.to_fahrenheit) or [""])[0]
    assert first.startswith("Return ")
    assert first.endswith(".")


def test_blank_line_after_the_summary():
    """The second line is blank, and more follows."""
    found = lines(solution.to_fahrenheit)
    assert len(found) >= 3
    assert found[1] == ""


def test_parameter_is_described():
    """A line after the blank one names the parameter `celsius`."""
    assert "celsius" in "\n".join(lines(solution.to_fahrenheit)[2:])


def test_module_has_a_docstring():
    """The file itself begins with a docstring of one line, with a full stop."""
    found = (solution.__doc__ or "").strip().splitlines()
    assert len(found) == 1
    assert found[0].endswith(".")


def test_result_is_unchanged():
    """100 degrees Celsius still are 212 degrees Fahrenheit."""
    assert solution.to_fahrenheit(100) == 212
    assert solution.to_fahrenheit(-40) == -40
