def all_tags(articles):
    """Return the tags of all articles in one list, in lower case."""
    return [
        tag.lower() for article in articles for tag in article.get("tags", [])
    ]


def transpose(table):
    """Return the table with rows and columns exchanged."""
    width = len(table[0]) if table else 0
    return [[row[i] for row in table] for i in range(width)]


def masked(table, limit):
    """Return the table with numbers above the limit as None."""
    return [[None if x > limit else x for x in row] for row in table]
