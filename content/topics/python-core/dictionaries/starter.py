def invert(d):
    """Return a dictionary from each value to the list of its keys."""
    result = {}
    ...
    return result


def lookup(config, path, default):
    """Return the value at the dotted path, or the default."""
    ...
