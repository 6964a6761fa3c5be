from functools import reduce
from operator import mul


def scaled(values, factors):
    """Return the products of values and factors as a list."""
    return list(map(mul, values, factors, strict=True))


def non_empty(lines):
    """Return an iterator over the stripped lines that are not empty."""
    return filter(None, map(str.strip, lines))


def move(stock, movement):
    """Return the stock after one movement."""
    kind, pieces = movement
    if kind == "in":
        return stock + pieces
    if kind == "out":
        return max(stock - pieces, 0)
    return pieces


def final_stock(start, movements):
    """Return the stock after all movements."""
    return reduce(move, movements, start)
