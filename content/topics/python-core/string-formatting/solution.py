def price_line(name, pieces, price):
    """Return one aligned line of an invoice."""
    return f"{name:<12.12}{pieces:>4}{pieces * price:>10,.2f}"


def ticket(number, day, done, total):
    """Return text such as "#00042 20.11.2026 7/12 (58.3%)"."""
    return f"#{number:05} {day:%d.%m.%Y} {done}/{total} ({done / total:.1%})"
