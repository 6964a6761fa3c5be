def add_tag(tag, tags=[]):
    """Append the tag, to a new list if none is given; return the list."""
    tags.append(tag)
    return tags


def parse_count(text):
    """The number in the text, or None if it is no number."""
    try:
        return int(text)
    except:
        return None


def make_labels(prefixes):
    """One function per prefix, which puts it and a hyphen before a name."""
    labels = []
    for prefix in prefixes:
        labels.append(lambda name: f"{prefix}-{name}")
    return labels
