def to_cents(text):
    """Return an amount such as "24.90" as a whole number of cents."""
    return ...


def from_hex(text):
    """Return the number that hexadecimal text stands for."""
    return ...


def is_yes(text):
    """Return True if the text is exactly "yes", else False."""
    return ...


def is_text(value):
    """Return whether a value is a string."""
    return ...
