import solution
from solution import next_id, price_in_euros, remaining


def test_numbers_go_up():
    """With last_id at 0, the calls of next_id give 1, 2 and 3."""
    solution.last_id = 0
    assert next_id() == 1
    assert next_id() == 2
    assert next_id() == 3


def test_the_modules_variable_changes():
    """After a call, last_id of the module is the number that was returned."""
    number = next_id()
    assert solution.last_id == number


def test_price():
    """1999 cents are 19.99 euros; a part of a cent is rounded away."""
    assert price_in_euros(1999) == 19.99
    assert price_in_euros(0) == 0
    assert price_in_euros(333.4) == 3.33


def test_both_payments_count():
    """100 less 30 and 20 leaves 50."""
    assert remaining(100, 30, 20) == 50


def test_too_large_payments_are_skipped():
    """A payment is compared with what is left, not with the whole budget."""
    assert remaining(100, 70, 40) == 30
    assert remaining(100, 140, 40) == 60


def test_the_exact_rest_can_be_paid():
    """Paying exactly what is left leaves 0."""
    assert remaining(100, 60, 40) == 0


def test_calls_are_independent():
    """A second call starts with its own budget."""
    remaining(100, 60, 40)
    assert remaining(50, 10, 10) == 30
