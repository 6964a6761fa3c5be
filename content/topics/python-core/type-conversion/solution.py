def to_cents(text):
    """Return an amount such as "24.90" as a whole number of cents."""
    return round(float(text) * 100)


def from_hex(text):
    """Return the number that hexadecimal text stands for."""
    return int(text, 16)


def is_yes(text):
    """Return True if the text is exactly "yes", else False."""
    return text == "yes"


def is_text(value):
    """Return whether a value is a string."""
    return isinstance(value, str)
