def mask_card(number):
    """Return "**** " and the last four digits of a card number."""
    return ...


def slug(title):
    """Return the words of a title in lower case, joined by hyphens."""
    return ...


def is_mirror(text):
    """Return whether the text reads the same backwards."""
    return ...
