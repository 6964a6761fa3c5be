from collections import deque


def last_errors(lines, n):
    """Return the last n lines that begin with ERROR."""
    last = deque(maxlen=n)
    for line in lines:
        if line.startswith("ERROR"):
            last.append(line)
    return list(last)


def first_repeat(ids):
    """Return the first id that has occurred before, or None."""
    seen = set()
    for id_ in ids:
        if id_ in seen:
            return id_
        seen.add(id_)
    return None


def join(orders, customers):
    """Return (name, item) for each order, in order."""
    names = dict(customers)
    result = []
    for customer_id, item in orders:
        result.append((names.get(customer_id, "?"), item))
    return result
