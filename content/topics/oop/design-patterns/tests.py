from solution import Signal


def test_listeners_are_called_in_order():
    """emit calls every listener in order and gives their results."""
    signal = Signal()
    signal.connect(lambda n: n + 1)
    signal.connect(lambda n: n * 10)
    assert signal.emit(3) == [4, 30]


def test_arguments_are_passed_on():
    """Positional and keyword arguments reach the listener."""
    signal = Signal()
    signal.connect(lambda a, *, b: (a, b))
    assert signal.emit(1, b=2) == [(1, 2)]
    assert Signal().emit("nobody listens") == []


def test_disconnecting():
    """The returned function removes the listener, also called twice."""
    signal = Signal()
    stop = signal.connect(lambda: "a")
    signal.connect(lambda: "b")
    assert len(signal) == 2
    stop()
    stop()
    assert signal.emit() == ["b"] and len(signal) == 1


def test_connecting_twice():
    """A listener connected twice is called twice, and removed singly."""
    calls = []
    signal = Signal()

    def listener():
        calls.append(1)

    first = signal.connect(listener)
    signal.connect(listener)
    signal.emit()
    assert len(calls) == 2
    first()
    first()
    signal.emit()
    assert len(calls) == 3, calls


def test_each_function_removes_its_own_connection():
    """Removing the second connection of a listener keeps the first."""
    signal = Signal()

    def listener():
        return "twice"

    signal.connect(listener)
    signal.connect(lambda: "between")
    stop_second = signal.connect(listener)
    stop_second()
    assert signal.emit() == ["twice", "between"]


def test_changes_during_emit():
    """A running emit calls those that were there at its start."""
    signal = Signal()
    calls = []

    def once():
        calls.append("once")
        stop()
        stop_late()
        signal.connect(lambda: calls.append("new"))

    stop = signal.connect(once)
    stop_late = signal.connect(lambda: calls.append("late"))
    signal.emit()
    assert calls == ["once", "late"], calls
    signal.emit()
    assert calls == ["once", "late", "new"], calls


def test_errors_do_not_stop_the_others():
    """All are called; then the errors come in an ExceptionGroup."""
    signal = Signal()
    calls = []

    def fail(kind):
        def listener():
            raise kind("no")

        return listener

    signal.connect(fail(ValueError))
    signal.connect(lambda: calls.append(1))
    signal.connect(fail(KeyError))
    try:
        signal.emit()
    except ExceptionGroup as group:
        kinds = [type(error) for error in group.exceptions]
        assert kinds == [ValueError, KeyError], kinds
    else:
        raise AssertionError("no ExceptionGroup was raised")
    assert calls == [1]


def test_signals_are_independent():
    """Listeners of one signal do not hear another."""
    first, second = Signal(), Signal()
    first.connect(lambda: 1)
    assert second.emit() == [] and len(second) == 0
