def top(scores, n):
    """Return the n highest scores, the highest first."""
    result = []
    ...
    return result


def chunks(items, size):
    """Return the items in lists of the given size."""
    result = []
    ...
    return result


def column(table, i):
    """Return item i of each row of the table."""
    result = []
    ...
    return result
