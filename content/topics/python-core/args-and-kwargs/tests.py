from solution import call_all, mean, tag


def test_mean_of_any_number():
    """One, two or more arguments."""
    assert mean(4) == 4
    assert mean(1, 2, 3, 6) == 3


def test_mean_of_nothing():
    """Without arguments the result is None."""
    assert mean() is None


def test_mean_of_a_spread_list():
    """A list is spread with a star in the call; zeros count."""
    assert mean(*[0, 0, 3]) == 1
    assert mean(0, 0) == 0


def test_tag():
    """Attributes stand in the opening tag, in the order given."""
    assert tag("p", "Hi", lang="en", id="a") == '<p lang="en" id="a">Hi</p>'


def test_tag_with_several_contents_or_none():
    """Contents follow each other; without any, the element is empty."""
    assert tag("b", "a", "b", "c") == "<b>abc</b>"
    assert tag("p") == "<p></p>"


def test_attribute_called_name():
    """An attribute may have the name of the first parameter."""
    assert tag("form", name="order") == '<form name="order"></form>'


def test_call_all_forwards_everything():
    """Each function gets the same positional and keyword arguments."""
    assert call_all([max, min], 3, -7, key=abs) == [-7, 3]
    assert call_all([], 1) == []
