import threading
import time

from solution import run_all


def fail(error):
    """Make a job that raises."""

    def job():
        raise error

    return job


def test_results_by_name():
    """Every result stands under the name of its job."""
    assert run_all({"a": lambda: 1, "b": lambda: 2}) == ({"a": 1, "b": 2}, {})


def test_an_error_leaves_the_others_alone():
    """The exception is collected, the other jobs still run."""
    error = OSError("no route")
    results, errors = run_all({"a": fail(error), "b": lambda: 2}, workers=1)
    assert results == {"b": 2}
    assert errors == {"a": error}


def test_order_is_that_of_the_jobs():
    """Results and errors stand in the order of the jobs, not of completion."""

    def slow():
        time.sleep(0.05)

    def slow_failure():
        time.sleep(0.05)
        raise OSError("late")

    jobs = {
        "slow": slow,
        "bad": slow_failure,
        "fast": lambda: None,
        "worse": fail(OSError("early")),
    }
    results, errors = run_all(jobs)
    assert list(results) == ["slow", "fast"]
    assert list(errors) == ["bad", "worse"]


def test_no_jobs():
    """Without jobs both dictionaries are empty."""
    assert run_all({}) == ({}, {})


def test_jobs_run_at_the_same_time():
    """Three workers run three jobs at once."""
    meet = threading.Barrier(3, timeout=2)
    jobs = {name: meet.wait for name in "abc"}
    results, errors = run_all(jobs, workers=3)
    assert sorted(results.values()) == [0, 1, 2]
    assert errors == {}


def test_no_more_workers_than_asked():
    """With two workers, two threads at most do all the work."""
    jobs = {str(number): threading.get_ident for number in range(20)}
    results, _ = run_all(jobs, workers=2)
    assert 1 <= len(set(results.values())) <= 2
    assert threading.get_ident() not in results.values()


def test_too_few_workers():
    """Fewer than one worker raises ValueError, even without jobs."""
    try:
        run_all({}, workers=0)
    except ValueError:
        pass
    else:
        raise AssertionError("workers=0 should raise ValueError")
