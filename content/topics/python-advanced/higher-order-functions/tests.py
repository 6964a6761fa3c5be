from solution import pipeline, safely


def test_steps_run_from_first_to_last():
    """Each step gets the result of the step before it."""
    clean = pipeline(str.strip, str.casefold, str.split)
    assert clean("  Green TEA ") == ["green", "tea"]


def test_no_steps_change_nothing():
    """`pipeline()` is the identity: the very same object comes back."""
    rows = [1, 2]
    assert pipeline()(rows) is rows


def test_nothing_runs_before_the_call():
    """Building a pipeline calls no step."""
    calls = []
    pipeline(calls.append)
    assert calls == []


def test_a_pipeline_is_a_step():
    """A pipeline can be used inside another, and more than once."""
    double = pipeline(lambda n: n * 2)
    assert pipeline(double, double)(3) == 12


def test_safely_passes_all_arguments():
    """All arguments reach the function, and its result comes back."""
    assert safely(int, 0)("ff", base=16) == 255


def test_safely_keeps_an_empty_result():
    """A result of 0 or None is a result: the default does not replace it."""
    assert safely(int, -1)("0") == 0
    assert safely({}.get, "none")("missing") is None


def test_safely_gives_the_default():
    """If the function raises, the default is returned: None if none was given."""
    assert safely(int, 0)("x") == 0
    assert safely(int)("x") is None


def test_safely_lets_interrupts_through():
    """KeyboardInterrupt is not an Exception and is not caught."""

    def stop():
        raise KeyboardInterrupt

    try:
        safely(stop, "ignored")()
    except KeyboardInterrupt:
        return
    raise AssertionError("KeyboardInterrupt was swallowed")
