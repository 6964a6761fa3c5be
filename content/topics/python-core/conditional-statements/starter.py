def ticket_price(age, student):
    """Return the price for an age; student is True or False."""
    return ...


def label(n):
    """Return "1 ticket", "2 tickets" and so on."""
    return ...
