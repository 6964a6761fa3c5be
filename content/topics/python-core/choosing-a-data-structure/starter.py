def last_errors(lines, n):
    """Return the last n lines that begin with ERROR."""
    raise NotImplementedError


def first_repeat(ids):
    """Return the first id that has occurred before, or None."""
    raise NotImplementedError


def join(orders, customers):
    """Return (name, item) for each order, in order."""
    raise NotImplementedError
