def scaled(values, factors):
    """Return the products of values and factors as a list."""
    raise NotImplementedError


def non_empty(lines):
    """Return an iterator over the stripped lines that are not empty."""
    raise NotImplementedError


def final_stock(start, movements):
    """Return the stock after all movements."""
    raise NotImplementedError
