def top(scores, n):
    """Return the n highest scores, the highest first."""
    return sorted(scores, reverse=True)[:n]


def chunks(items, size):
    """Return the items in lists of the given size."""
    result = []
    for start in range(0, len(items), size):
        result.append(items[start : start + size])
    return result


def column(table, i):
    """Return item i of each row of the table."""
    result = []
    for row in table:
        result.append(row[i])
    return result
