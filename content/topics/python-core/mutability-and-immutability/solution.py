def with_item(basket, item, pieces):
    """Return a new basket with so many pieces more of the item."""
    return basket | {item: basket.get(item, 0) + pieces}


def as_key(value):
    """Return a hashable value that stands for the data."""
    if isinstance(value, list):
        keys = []
        for item in value:
            keys.append(as_key(item))
        return tuple(keys)
    if isinstance(value, dict):
        entries = set()
        for key, item in value.items():
            entries.add((key, as_key(item)))
        return frozenset(entries)
    return value


def distinct(values):
    """Return a list of the values without repetitions, in order."""
    seen = set()
    result = []
    for value in values:
        key = as_key(value)
        if key not in seen:
            seen.add(key)
            result.append(value)
    return result
