def quote(price, pieces=1, *, rate=0, minimum=10):
    """Return the price of so many pieces, reduced from a minimum on."""
    total = price * pieces
    if pieces >= minimum:
        total = total * (1 - rate)
    return total


def remember(text, entries=None):
    """Add the text to the entries, or to a new list, and return it."""
    if entries is None:
        entries = []
    entries.append(text)
    return entries
