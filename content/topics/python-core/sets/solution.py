def repeated(items):
    """Return the set of items that occur more than once."""
    seen = set()
    again = set()
    for item in items:
        if item in seen:
            again.add(item)
        seen.add(item)
    return again


def permissions(required, granted, revoked):
    """Return the missing permissions as a sorted list."""
    valid = set(granted) - set(revoked)
    return sorted(set(required) - valid)


def ingredients(text):
    """Return the set of words between the commas, tidied."""
    words = set()
    for word in text.split(","):
        words.add(word.strip().casefold())
    return words


def same_ingredients(a, b):
    """Return whether two texts name the same ingredients."""
    return ingredients(a) == ingredients(b)
