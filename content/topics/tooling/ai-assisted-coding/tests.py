from solution import minutes


def refused(text):
    try:
        minutes(text)
    except ValueError:
        return True
    return False


def test_examples():
    """the three examples of the contract"""
    assert minutes("1h30m") == 90
    assert minutes("2h") == 120
    assert minutes("90m") == 90


def test_zero():
    """0m is a duration, and so is 0h00m"""
    assert minutes("0m") == 0
    assert minutes("0h00m") == 0


def test_empty_text():
    """an empty text is no duration"""
    assert refused("")


def test_text_around():
    """nothing may stand before or after, not even a space or a newline"""
    for text in ("1h30", "1h30m!", " 2h", "2h ", "90m\n", "about 2h"):
        assert refused(text), repr(text)


def test_order():
    """minutes do not come before hours"""
    assert refused("30m1h")


def test_minutes_beside_hours():
    """beside hours, even beside 0h, minutes are below 60"""
    assert minutes("1h59m") == 119
    assert refused("1h60m")
    assert refused("0h90m")


def test_ascii_digits_only():
    """digits of other scripts are refused"""
    assert refused("\u0663h")


def test_letters_alone():
    """a letter needs its number"""
    for text in ("h", "m", "1hm", "hm"):
        assert refused(text), text
