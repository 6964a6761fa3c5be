from solution import retry

TRANSIENT = (ConnectionError, TimeoutError)


def script(*results):
    """An action that gives or raises these, one at each call."""
    waiting = list(results)

    def action():
        result = waiting.pop(0)
        if isinstance(result, Exception):
            raise result
        return result

    action.waiting = waiting
    return action


def error_of(*args):
    try:
        retry(*args)
    except Exception as error:
        return error
    raise AssertionError("no exception was raised")


def test_success_at_once():
    """Without an error there is one call and no wait."""
    waits, action = [], script("ok", "again")
    assert retry(action, 3, TRANSIENT, waits.append) == "ok"
    assert waits == []
    assert action.waiting == ["again"]


def test_transient_errors_are_retried():
    """The result of a later attempt is returned; waits double."""
    waits = []
    action = script(TimeoutError(), ConnectionResetError(), "ok")
    assert retry(action, 3, TRANSIENT, waits.append) == "ok"
    assert waits == [1, 2]

    waits.clear()
    action = script(*[TimeoutError() for _ in range(4)], "ok")
    assert retry(action, 9, TRANSIENT, waits.append) == "ok"
    assert waits == [1, 2, 4, 8]


def test_the_last_error_is_raised():
    """After the last attempt its own exception comes, without a wait."""
    waits, last = [], TimeoutError("last")
    action = script(TimeoutError("1"), TimeoutError("2"), last)
    assert error_of(action, 3, TRANSIENT, waits.append) is last
    assert waits == [1, 2]


def test_other_errors_are_not_retried():
    """A ValueError reaches the caller at once."""
    waits, error = [], ValueError("a bug")
    action = script(error, "ok")
    assert error_of(action, 3, TRANSIENT, waits.append) is error
    assert waits == []


def test_a_single_attempt():
    """With one attempt the first error is final."""
    waits, error = [], TimeoutError()
    assert error_of(script(error), 1, TRANSIENT, waits.append) is error
    assert waits == []


def test_no_attempts_is_refused():
    """Fewer than one attempt raises ValueError and calls nothing."""
    action = script("ok")
    for attempts in (0, -1):
        error = error_of(action, attempts, TRANSIENT, print)
        assert type(error) is ValueError
    assert action.waiting == ["ok"]
