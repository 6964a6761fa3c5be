def usernames(emails):
    """Return the part before the @ of each address, in lower case."""
    return [email.split("@")[0].lower() for email in emails if "@" in email]


def deltas(values):
    """Return the differences between neighbouring values."""
    return [values[i] - values[i - 1] for i in range(1, len(values))]


def capped(values, limit):
    """Return the values, those above the limit replaced by it."""
    return [value if value <= limit else limit for value in values]
