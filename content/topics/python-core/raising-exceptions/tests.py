from solution import parse_duration, with_note


def error_of(function, *args):
    try:
        function(*args)
    except Exception as error:
        return error
    raise AssertionError("no exception was raised")


def test_durations():
    """Seconds, minutes and hours are given in seconds."""
    assert parse_duration("90s") == 90
    assert parse_duration("5m") == 300
    assert parse_duration("2h") == 7200


def test_a_wrong_type_is_a_type_error():
    """What is not a string, even bytes, raises TypeError."""
    for wrong in (90, None, b"5m"):
        assert type(error_of(parse_duration, wrong)) is TypeError, wrong


def test_a_missing_unit_is_a_value_error():
    """No unit, an unknown unit or no text raises ValueError."""
    for text in ("90", "5d", ""):
        error = error_of(parse_duration, text)
        assert type(error) is ValueError, text
        assert repr(text) in str(error)


def test_a_bad_number_keeps_its_cause():
    """The ValueError of int is the cause of the one raised."""
    error = error_of(parse_duration, "fivem")
    assert type(error) is ValueError
    assert "'fivem'" in str(error)
    assert isinstance(error.__cause__, ValueError)


def test_the_message_has_the_repr():
    """The message shows the text by repr, whatever quotes it contains."""
    for text in ("it's", "one\n"):
        assert repr(text) in str(error_of(parse_duration, text)), text


def test_results_pass_with_note():
    """Without an exception the result is returned."""
    assert with_note(lambda: 42, "row 17") == 42


def test_the_same_exception_is_raised_with_the_note():
    """The object is the same, and carries the note."""
    original = KeyError("tax")

    def fail():
        raise original

    error = error_of(with_note, fail, "row 17")
    assert error is original
    assert error.__notes__ == ["row 17"]
