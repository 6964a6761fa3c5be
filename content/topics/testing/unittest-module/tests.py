import re
import unittest

from solution import SlugTest


def outcome(function):
    """Run the learner's tests with this function in the place of `slug`."""
    SlugTest.slug = staticmethod(function)
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(SlugTest)
    result = unittest.TestResult()
    suite.run(result)
    return result


def right(title):
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    if not slug:
        raise ValueError("nothing left")
    return slug


def caught(function):
    assert outcome(right).wasSuccessful(), "the correct function must pass"
    return not outcome(function).wasSuccessful()


def test_a_correct_function_passes():
    """All your tests pass for a correct `slug`, and there is at least one."""
    result = outcome(right)
    assert result.testsRun > 0, "no test was found"
    problems = result.failures + result.errors
    assert not problems, problems[0][1].splitlines()[-1]


def test_missing_lower_case_is_caught():
    """A `slug` that keeps capital letters fails your tests."""

    def wrong(title):
        slug = re.sub(r"[^A-Za-z0-9]+", "-", title).strip("-")
        if not slug:
            raise ValueError
        return slug

    assert caught(wrong)


def test_several_hyphens_are_caught():
    """A `slug` that makes a hyphen of each character fails your tests."""

    def wrong(title):
        slug = re.sub(r"[^a-z0-9]", "-", title.lower()).strip("-")
        if not slug:
            raise ValueError
        return slug

    assert caught(wrong)


def test_replacing_only_spaces_is_caught():
    """A `slug` that replaces spaces alone, not signs, fails your tests."""

    def wrong(title):
        slug = "-".join(title.lower().split()).strip("-!?.,")
        if not slug:
            raise ValueError
        return slug

    assert caught(wrong)


def test_hyphens_at_the_ends_are_caught():
    """A `slug` with a hyphen left at the start or the end fails your tests."""

    def wrong_start(title):
        right(title)
        return re.sub(r"[^a-z0-9]+", "-", title.lower()).rstrip("-")

    def wrong_end(title):
        right(title)
        return re.sub(r"[^a-z0-9]+", "-", title.lower()).lstrip("-")

    assert caught(wrong_start)
    assert caught(wrong_end)


def test_an_empty_result_is_caught():
    """A `slug` that returns an empty string fails your tests."""

    def wrong(title):
        return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")

    assert caught(wrong)


def test_another_exception_is_caught():
    """A `slug` that raises KeyError where nothing is left fails your tests."""

    def wrong(title):
        slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        if not slug:
            raise KeyError(title)
        return slug

    assert caught(wrong)


def test_dropped_digits_are_caught():
    """A `slug` that drops digits fails your tests."""

    def wrong(title):
        slug = re.sub(r"[^a-z]+", "-", title.lower()).strip("-")
        if not slug:
            raise ValueError
        return slug

    assert caught(wrong)


def test_letters_beyond_ascii_are_caught():
    """A `slug` that keeps letters such as é fails your tests."""

    def wrong(title):
        slug = re.sub(r"[^\w]+", "-", title.lower()).strip("-")
        if not slug:
            raise ValueError
        return slug

    assert caught(wrong)
