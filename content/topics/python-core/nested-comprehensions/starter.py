def all_tags(articles):
    """Return the tags of all articles in one list, in lower case."""
    return [...]


def transpose(table):
    """Return the table with rows and columns exchanged."""
    return [...]


def masked(table, limit):
    """Return the table with numbers above the limit as None."""
    return [...]
