from decimal import Decimal
from fractions import Fraction

from solution import close, gross, ratio_sum


def test_gross_is_a_decimal_with_two_places():
    """100 plus 19 per cent is Decimal 119.00, with both zeros."""
    assert isinstance(gross("100", "19"), Decimal)
    assert str(gross("100", "19")) == "119.00"


def test_ties_are_rounded_up():
    """0.595 becomes 0.60 and 2.975 becomes 2.98; 0.105 becomes 0.11."""
    assert gross("0.50", "19") == Decimal("0.60")
    assert gross("2.50", "19") == Decimal("2.98")
    assert gross("0.10", "5") == Decimal("0.11")


def test_percent_with_decimals():
    """The rate may have decimals itself: 7.5 per cent of 10 is 0.75."""
    assert gross("10", "7.5") == Decimal("10.75")


def test_close_floats():
    """0.1 + 0.2 is close to 0.3, and large neighbours are close."""
    assert close(0.1 + 0.2, 0.3)
    assert close(1e15, 1e15 + 1)


def test_close_near_zero():
    """1e-13 counts as zero, 1e-9 does not."""
    assert close(1e-13, 0.0)
    assert not close(1e-9, 0.0)


def test_not_close():
    """1.0 and 1.000001 are different."""
    assert not close(1.0, 1.000001)


def test_ratios_are_exact():
    """Three thirds are exactly 1, also mixed with decimals."""
    assert ratio_sum(["1/3", "1/3", "1/3"]) == 1
    assert ratio_sum(["0.1", "0.2"]) == Fraction(3, 10)
    assert ratio_sum([]) == 0
