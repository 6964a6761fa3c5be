from solution import from_hex, is_text, is_yes, to_cents


def test_amount_becomes_cents():
    """"24.90" is 2490 cents, and the result is an `int`."""
    assert to_cents("24.90") == 2490
    assert type(to_cents("24.90")) is int


def test_cents_are_rounded_not_cut():
    """"19.99" is 1999 cents; cutting with `int` would give 1998."""
    assert to_cents("19.99") == 1999
    assert to_cents("0.29") == 29


def test_spaces_around_an_amount():
    """Spaces around the text do no harm: " 5 " is 500 cents."""
    assert to_cents(" 5 ") == 500


def test_hexadecimal():
    """"ff" is 255 and "10" is 16."""
    assert from_hex("ff") == 255
    assert from_hex("10") == 16


def test_only_yes_is_yes():
    """Only "yes" itself counts, not "no", "Yes", " yes" or "yesterday"."""
    assert is_yes("yes") is True
    assert is_yes("no") is False
    assert is_yes("") is False
    assert is_yes("Yes") is False
    assert is_yes(" yes") is False
    assert is_yes("yesterday") is False


def test_text_is_recognized():
    """"42" is text, 42 is not."""
    assert is_text("42") is True
    assert is_text(42) is False
    assert is_text("") is True
