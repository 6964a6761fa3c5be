def pick(d, keys):
    """Return the entries of d whose keys are asked for."""
    return {...}


def domains(emails):
    """Return the set of domains, in lower case."""
    return {...}


def shops_by_price(offers):
    """Return a dictionary from prices below 100 to the first shop."""
    return {...}
