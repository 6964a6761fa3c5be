from solution import is_mirror, mask_card, slug


def test_card_with_spaces():
    """Spaces between the digits are ignored, also within the last four."""
    assert mask_card("1234 5678 9012 3456") == "**** 3456"
    assert mask_card("1234 5678 9012 34 56") == "**** 3456"


def test_card_without_spaces():
    """A number without spaces is masked in the same way."""
    assert mask_card("1234567890123456") == "**** 3456"


def test_slug_of_a_title():
    """Words are in lower case and joined by single hyphens."""
    assert slug(" Desk Lamp, large") == "desk-lamp-large"


def test_slug_with_runs_of_separators():
    """Runs of spaces, tabs and commas count as one separator."""
    assert slug("Tea ,\t  Green,,Loose ") == "tea-green-loose"


def test_slug_of_nothing():
    """A title without words gives an empty slug."""
    assert slug(" , ") == ""


def test_mirror():
    """Case and spaces do not count."""
    assert is_mirror("Never odd or even") is True
    assert is_mirror("") is True
    assert is_mirror("order") is False
