def pick(d, keys):
    """Return the entries of d whose keys are asked for."""
    return {key: d[key] for key in keys if key in d}


def domains(emails):
    """Return the set of domains, in lower case."""
    return {email.split("@")[1].lower() for email in emails}


def shops_by_price(offers):
    """Return a dictionary from prices below 100 to the first shop."""
    # From the last to the first: the last value written wins.
    return {price: shop for shop, price in offers[::-1] if price < 100}
