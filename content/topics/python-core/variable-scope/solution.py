last_id = 0


def next_id():
    """Return the next number, starting with 1."""
    global last_id
    last_id += 1
    return last_id


def price_in_euros(cents):
    """Return the amount in euros, rounded to two places."""
    places = 2
    return round(cents / 100, places)


def remaining(budget, first, second):
    """Return what is left; payments that are too large are skipped."""
    left = budget

    def pay(amount):
        nonlocal left
        if amount <= left:
            left -= amount

    pay(first)
    pay(second)
    return left
