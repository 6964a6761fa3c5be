def price_line(name, pieces, price):
    """Return one aligned line of an invoice."""
    return f"..."


def ticket(number, day, done, total):
    """Return text such as "#00042 20.11.2026 7/12 (58.3%)"."""
    return f"..."
