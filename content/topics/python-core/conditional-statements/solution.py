def ticket_price(age, student):
    """Return the price for an age; student is True or False."""
    if age < 6:
        price = 0
    elif age < 18:
        price = 4
    elif age >= 65 or student:
        price = 5
    else:
        price = 8
    return price


def label(n):
    """Return "1 ticket", "2 tickets" and so on."""
    return str(n) + (" ticket" if n == 1 else " tickets")
