def usernames(emails):
    """Return the part before the @ of each address, in lower case."""
    return [...]


def deltas(values):
    """Return the differences between neighbouring values."""
    return [...]


def capped(values, limit):
    """Return the values, those above the limit replaced by it."""
    return [...]
