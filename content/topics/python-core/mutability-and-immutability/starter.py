def with_item(basket, item, pieces):
    """Return a new basket with so many pieces more of the item."""
    raise NotImplementedError


def as_key(value):
    """Return a hashable value that stands for the data."""
    raise NotImplementedError


def distinct(values):
    """Return a list of the values without repetitions, in order."""
    raise NotImplementedError
