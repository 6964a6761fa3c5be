import math
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

CENT = Decimal("0.01")


def gross(net: str, percent: str) -> Decimal:
    """Return net plus tax with two places, ties rounded up."""
    exact = Decimal(net) * (100 + Decimal(percent)) / 100
    return exact.quantize(CENT, rounding=ROUND_HALF_UP)


def close(a: float, b: float) -> bool:
    """Return whether two floats are equal within the tolerances."""
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def ratio_sum(texts: list[str]) -> Fraction:
    """Return the exact sum of ratios and decimals given as text."""
    total = Fraction(0)
    for text in texts:
        total += Fraction(text)
    return total
