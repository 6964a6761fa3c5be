def split_name(text):
    """Return the first word, a list of the middle ones, and the last."""
    first, *middle, last = text.split()
    return first, middle, last


def bounds(points):
    """Return the corners of the smallest rectangle around the points."""
    min_x, min_y = max_x, max_y = points[0]
    for x, y in points:
        min_x, max_x = min(min_x, x), max(max_x, x)
        min_y, max_y = min(min_y, y), max(max_y, y)
    return (min_x, min_y), (max_x, max_y)


def renamed(record, name):
    """Return a tuple like record with another first item."""
    return (name,) + record[1:]
