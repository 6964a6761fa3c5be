from collections.abc import Callable, Iterable


def add_tag(tag: str, tags: list[str] | None = None) -> list[str]:
    """Append the tag, to a new list if none is given; return the list."""
    if tags is None:
        tags = []
    tags.append(tag)
    return tags


def parse_count(text: str) -> int | None:
    """The number in the text, or None if it is no number."""
    try:
        return int(text)
    except ValueError:
        return None


def make_label(prefix: str) -> Callable[[str], str]:
    """A function that puts the prefix and a hyphen before a name."""
    return lambda name: f"{prefix}-{name}"


def make_labels(prefixes: Iterable[str]) -> list[Callable[[str], str]]:
    """One function per prefix, which puts it and a hyphen before a name."""
    return [make_label(prefix) for prefix in prefixes]
