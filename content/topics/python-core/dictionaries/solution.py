def invert(d):
    """Return a dictionary from each value to the list of its keys."""
    result = {}
    for key, value in d.items():
        result.setdefault(value, []).append(key)
    return result


def lookup(config, path, default):
    """Return the value at the dotted path, or the default."""
    current = config
    for key in path.split("."):
        if not isinstance(current, dict) or key not in current:
            return default
        current = current[key]
    return current
