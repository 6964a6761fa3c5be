from solution import duration


def refused(text):
    try:
        duration(text)
    except ValueError:
        return True
    return False


def test_1_seconds():
    """Step 1: `45s` is 45, `0s` is 0."""
    assert duration("45s") == 45
    assert duration("0s") == 0


def test_2_minutes_and_hours():
    """Step 2: `2m` is 120, `1h` is 3600."""
    assert duration("2m") == 120
    assert duration("1h") == 3600


def test_3_parts_add_up():
    """Step 3: `1h30m` is 5400, `1m5s` is 65, and parts may be left out."""
    assert duration("1h30m") == 5400
    assert duration("1m5s") == 65
    assert duration("1h1s") == 3601
    assert duration("10h20m30s") == 37230


def test_3_numbers_may_be_large():
    """Step 3: `90m` and `100s` are fine: only the unit counts."""
    assert duration("90m") == 5400
    assert duration("1m100s") == 160


def test_4_order_and_repetition():
    """Step 4: units out of order, or twice, raise ValueError."""
    for text in ("30m1h", "5s1m", "1h1h", "1s1s"):
        assert refused(text), f"{text!r} was accepted"


def test_5_nothing_and_halves():
    """Step 5: an empty text, a lone number and a lone unit are refused."""
    for text in ("", "5", "h", "1h30", "m5"):
        assert refused(text), f"{text!r} was accepted"


def test_5_other_characters():
    """Step 5: spaces, signs, other characters and unknown units are refused."""
    for text in ("1h 30m", " 1h", "1h\n", "-5s", "+5s", "1.5h", "1_0s", "2d", "1H"):
        assert refused(text), f"{text!r} was accepted"


def test_5_only_ascii_digits():
    """Step 5: digits of other scripts are refused."""
    assert refused("٤٥s")
    assert refused("²s")
