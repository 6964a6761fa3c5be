from solution import redact


def test_plain_digits():
    """Sixteen digits in a row are replaced."""
    assert redact("paid by 4111111111111234.") == "paid by [card 1234]."


def test_separated_groups():
    """Groups may be separated by spaces or by hyphens."""
    assert redact("4111 1111 1111 1234") == "[card 1234]"
    assert redact("4111-1111-1111-1234") == "[card 1234]"


def test_separators_must_be_the_same():
    """Mixed separators are no card number."""
    for text in ("4111 1111-1111 1234", "4111 1111 11111234"):
        assert redact(text) == text


def test_one_separator_only():
    """Two spaces between groups are no card number, nor are tabs."""
    for text in ("4111  1111  1111  1234", "4111\t1111\t1111\t1234"):
        assert redact(text) == text


def test_further_digits_make_it_something_else():
    """A digit before or after means it is no card number."""
    for text in ("41111111111112345", "9 4111 1111 1111 12345"):
        assert redact(text) == text


def test_several_in_one_text():
    """All card numbers of a text are replaced."""
    text = "old 4111111111111111, new 5500-0000-0000-0004"
    assert redact(text) == "old [card 1111], new [card 0004]"
    text = "4111111111111111 5500000000000004"
    assert redact(text) == "[card 1111] [card 0004]"


def test_letters_may_touch():
    """Only digits next to it matter; letters may touch the number."""
    assert redact("no4111111111111234x") == "no[card 1234]x"


def test_only_ascii_digits_count():
    """Digits of other scripts are no part of a card number, and may touch it."""
    text = "٤١١١ ١١١١ ١١١١ ١٢٣٤"
    assert redact(text) == text
    assert redact("٤4111111111111234") == "٤[card 1234]"


def test_other_text_is_kept():
    """Text without a card number comes back as it is."""
    text = "Call 030 1234567, order 2026-11-20\n"
    assert redact(text) == text
