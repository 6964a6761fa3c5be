def split_name(text):
    """Return the first word, a list of the middle ones, and the last."""
    return ...


def bounds(points):
    """Return the corners of the smallest rectangle around the points."""
    return ...


def renamed(record, name):
    """Return a tuple like record with another first item."""
    return ...
