from solution import limited


def error_of(call, kind):
    try:
        call()
    except kind as error:
        return str(error)
    raise AssertionError(f"{kind.__name__} was not raised")


def test_arguments_and_result_pass_through():
    """All arguments reach the function, and its result comes back."""

    @limited(3)
    def send(to, *, subject="none"):
        return f"{to}: {subject}"

    assert send("ana", subject="hi") == "ana: hi"
    assert send("bo") == "bo: none"


def test_the_call_after_the_last_raises():
    """With a limit of 2 the third call raises RuntimeError and names the function."""
    done = []

    @limited(2)
    def send(to):
        done.append(to)

    send("ana")
    send("bo")
    message = error_of(lambda: send("cy"), RuntimeError)
    assert message == "send: limit of 2 calls reached"
    assert done == ["ana", "bo"], "the function must not be called any more"


def test_each_function_has_its_own_count():
    """Two functions under one limit, and even one decorator, do not share it."""
    once = limited(1)

    @once
    def first():
        return 1

    @once
    def second():
        return 2

    assert first() == 1
    assert second() == 2


def test_identity_is_kept():
    """The wrapper has the name and docstring of the function."""

    @limited(1)
    def send():
        """Send a message."""

    assert send.__name__ == "send"
    assert send.__doc__ == "Send a message."


def test_remaining_counts_down():
    """`remaining` falls with every call, and is 0 after a refused one."""

    @limited(2)
    def send():
        return None

    seen = [send.remaining]
    send()
    seen.append(send.remaining)
    send()
    seen.append(send.remaining)
    assert seen == [2, 1, 0]
    error_of(send, RuntimeError)
    assert send.remaining == 0


def test_a_failed_call_counts():
    """A call that raises uses up one call, and its exception comes through."""

    @limited(1)
    def broken():
        raise KeyError("x")

    error_of(broken, KeyError)
    assert error_of(broken, RuntimeError) == "broken: limit of 1 calls reached"


def test_a_limit_below_one_is_refused():
    """`limited(0)` raises ValueError before any function is decorated."""
    error_of(lambda: limited(0), ValueError)
