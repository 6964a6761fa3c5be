from solution import process


def failing(error):
    def function(*args):
        raise error

    return function


def raised(*args):
    try:
        process(*args)
    except Exception as error:
        return error
    return None


def test_success():
    """What was fetched is saved, and the result is True."""
    log, saved = [], []
    assert process(lambda: "order", saved.append, log) is True
    assert saved == ["order"]
    assert log == ["start", "saved", "end"]


def test_an_empty_result_is_saved_too():
    """Only an exception means missing, not an empty text."""
    log, saved = [], []
    assert process(lambda: "", saved.append, log) is True
    assert saved == [""]
    assert log == ["start", "saved", "end"]


def test_missing():
    """Any LookupError from fetch gives False, and nothing is saved."""
    for error in (KeyError("A9"), IndexError("A9")):
        log, saved = [], []
        assert process(failing(error), saved.append, log) is False
        assert saved == []
        assert log == ["start", "missing", "end"]


def test_other_errors_of_fetch_pass():
    """A ValueError from fetch reaches the caller, after "end"."""
    log, error = [], ValueError("broken")
    assert raised(failing(error), print, log) is error
    assert log == ["start", "end"]


def test_errors_of_save_pass():
    """An OSError from save reaches the caller, after "end"."""
    log, error = [], OSError("disk full")
    assert raised(lambda: "order", failing(error), log) is error
    assert log == ["start", "end"]


def test_a_lookup_error_of_save_is_not_missing():
    """A LookupError from save is a bug, not a missing order."""
    log, error = [], KeyError("column")
    assert raised(lambda: "order", failing(error), log) is error
    assert log == ["start", "end"]
