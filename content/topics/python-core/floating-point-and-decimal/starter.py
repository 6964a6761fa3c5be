from decimal import Decimal
from fractions import Fraction


def gross(net: str, percent: str) -> Decimal:
    """Return net plus tax with two places, ties rounded up."""
    raise NotImplementedError


def close(a: float, b: float) -> bool:
    """Return whether two floats are equal within the tolerances."""
    raise NotImplementedError


def ratio_sum(texts: list[str]) -> Fraction:
    """Return the exact sum of ratios and decimals given as text."""
    raise NotImplementedError
