def mask_card(number):
    """Return "**** " and the last four digits of a card number."""
    return "**** " + number.replace(" ", "")[-4:]


def slug(title):
    """Return the words of a title in lower case, joined by hyphens."""
    return "-".join(title.lower().replace(",", " ").split())


def is_mirror(text):
    """Return whether the text reads the same backwards."""
    letters = text.casefold().replace(" ", "")
    return letters == letters[::-1]
