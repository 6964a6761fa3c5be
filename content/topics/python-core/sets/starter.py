def repeated(items):
    """Return the set of items that occur more than once."""
    return ...


def permissions(required, granted, revoked):
    """Return the missing permissions as a sorted list."""
    return ...


def same_ingredients(a, b):
    """Return whether two texts name the same ingredients."""
    return ...
