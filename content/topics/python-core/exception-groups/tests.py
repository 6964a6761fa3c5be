from solution import leaves, run_all


def failing(error):
    def action():
        raise error

    return action


def test_all_results_are_returned():
    """Without failures the results come in order."""
    assert run_all([lambda: 1, lambda: 2]) == [1, 2]
    assert run_all([]) == []


def test_all_failures_are_in_the_group():
    """The group holds every exception, in order, and counts them."""
    first, second = ValueError("a"), OSError("b")
    try:
        run_all([failing(first), lambda: 1, failing(second)])
    except ExceptionGroup as group:
        assert group.exceptions == (first, second)
        assert group.message == "2 of 3 failed"
    else:
        raise AssertionError("no group was raised")


def test_later_actions_run_after_a_failure():
    """An action is called although the one before it failed."""
    called = []
    try:
        run_all([failing(ValueError()), lambda: called.append("x")])
    except ExceptionGroup:
        pass
    assert called == ["x"]


def test_a_single_failure_is_a_group_too():
    """One failure is raised as a group of one."""
    error = KeyError("k")
    try:
        run_all([failing(error)])
    except ExceptionGroup as group:
        assert group.exceptions == (error,)
        assert group.message == "1 of 1 failed"
    else:
        raise AssertionError("no group was raised")


def test_requests_to_stop_pass_at_once():
    """KeyboardInterrupt is not collected, and ends the run."""
    called = []
    try:
        run_all([failing(KeyboardInterrupt()), lambda: called.append(1)])
    except KeyboardInterrupt:
        assert called == []
    else:
        raise AssertionError("KeyboardInterrupt was swallowed")


def test_leaves_of_a_nested_group():
    """Leaves come from all depths, from left to right."""
    a, b, c = ValueError("a"), OSError("b"), KeyError("c")
    inner = ExceptionGroup("inner", [ExceptionGroup("deep", [b])])
    assert leaves(ExceptionGroup("outer", [a, inner, c])) == [a, b, c]
    assert leaves(BaseExceptionGroup("flat", [a])) == [a]


def test_leaves_that_are_no_exceptions():
    """A nested BaseExceptionGroup is a group too, and is opened."""
    stop = KeyboardInterrupt()
    inner = BaseExceptionGroup("inner", [stop])
    assert leaves(BaseExceptionGroup("outer", [inner])) == [stop]
