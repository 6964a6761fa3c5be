from solution import Stopwatch


class Clock:
    """A clock that the test moves."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def make():
    clock = Clock()
    return clock, Stopwatch(clock)


def test_a_new_stopwatch_stands_at_zero():
    """Before the start nothing is counted."""
    clock, watch = make()
    clock.now += 5
    assert watch.elapsed() == 0
    assert watch.text() == "00:00.0"
    assert watch.button() == "Start"


def test_it_counts_while_it_runs():
    """The time since the start is shown while it runs."""
    clock, watch = make()
    watch.start()
    clock.now += 2.5
    assert watch.elapsed() == 2.5
    assert watch.button() == "Stop"


def test_stopping_keeps_the_time():
    """After a stop the clock goes on, the stopwatch does not."""
    clock, watch = make()
    watch.start()
    clock.now += 2
    watch.stop()
    clock.now += 10
    assert watch.elapsed() == 2
    assert watch.button() == "Start"


def test_starting_again_goes_on():
    """A second start adds to what was counted."""
    clock, watch = make()
    watch.start()
    clock.now += 2
    watch.stop()
    clock.now += 10
    watch.start()
    clock.now += 3
    assert watch.elapsed() == 5


def test_a_second_click_changes_nothing():
    """Starting twice or stopping twice has no effect."""
    clock, watch = make()
    watch.stop()
    watch.start()
    clock.now += 2
    watch.start()
    clock.now += 2
    assert watch.elapsed() == 4
    watch.stop()
    watch.stop()
    assert watch.elapsed() == 4


def test_reset():
    """Reset stops it and sets it to zero."""
    clock, watch = make()
    watch.start()
    clock.now += 2
    watch.reset()
    clock.now += 2
    assert watch.elapsed() == 0
    assert watch.button() == "Start"


def test_reset_after_a_stop():
    """What was counted before a stop is gone after a reset."""
    clock, watch = make()
    watch.start()
    clock.now += 2
    watch.stop()
    watch.reset()
    watch.start()
    clock.now += 3
    assert watch.elapsed() == 3


def test_text():
    """Minutes, seconds and tenths are cut off, not rounded."""
    clock, watch = make()
    watch.start()
    clock.now = 1000.0 + 125.375
    assert watch.text() == "02:05.3"
    clock.now = 1000.0 + 59.96875
    assert watch.text() == "00:59.9"
