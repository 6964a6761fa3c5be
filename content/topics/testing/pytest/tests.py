import sys
import tempfile
from pathlib import Path

import pytest
import solution


class Session:
    """A plugin that provides `fee` and counts what happened."""

    def __init__(self, function):
        self.function = function
        self.passed = self.failed = 0
        self.parametrized = False

    @pytest.fixture
    def fee(self):
        return self.function

    def pytest_collection_modifyitems(self, items):
        self.parametrized = any(hasattr(item, "callspec") for item in items)

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failed += 1
        elif report.when == "call" and report.passed:
            self.passed += 1


def run(function):
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "test_learner.py")
        path.write_text("from solution import *\n")
        sys.modules["solution"] = solution
        sys.modules.pop("test_learner", None)
        session = Session(function)
        pytest.main(
            ["-q", "-p", "no:cacheprovider", "--rootdir", name, str(path)],
            plugins=[session],
        )
    return session


def right(cents):
    if cents < 0:
        raise ValueError("negative amount")
    return 490 if cents < 5000 else 0


def caught(function):
    good = run(right)
    assert good.passed and not good.failed, "a correct function must pass"
    return run(function).failed > 0


def test_a_correct_function_passes():
    """All your tests pass for a correct `fee`, and there is at least one."""
    session = run(right)
    assert session.passed > 0 and session.failed == 0


def test_there_is_a_parametrized_test():
    """At least one test is parametrized."""
    assert run(right).parametrized


def test_wrong_boundary_is_caught():
    """A fee that is still charged at exactly 5000 fails your tests."""

    def wrong(cents):
        right(cents)
        return 490 if cents <= 5000 else 0

    assert caught(wrong)


def test_limit_one_too_low_is_caught():
    """An order of 4999 without a fee fails your tests."""

    def wrong(cents):
        right(cents)
        return 490 if cents < 4999 else 0

    assert caught(wrong)


def test_wrong_fee_is_caught():
    """A fee of 500 fails your tests."""

    def wrong(cents):
        return 500 if right(cents) else 0

    assert caught(wrong)


def test_accepted_negative_amount_is_caught():
    """A function that accepts negative amounts fails your tests."""
    assert caught(lambda cents: 490 if cents < 5000 else 0)


def test_wrong_message_is_caught():
    """A ValueError without the word `negative` fails your tests."""

    def wrong(cents):
        if cents < 0:
            raise ValueError("bad amount")
        return right(cents)

    assert caught(wrong)


def test_refusing_zero_is_caught():
    """A function that refuses an order of 0 fails your tests."""

    def wrong(cents):
        if cents <= 0:
            raise ValueError("negative amount")
        return right(cents)

    assert caught(wrong)
