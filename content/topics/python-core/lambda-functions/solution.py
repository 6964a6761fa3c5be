def nearest_first(values, target):
    """Return the values sorted by their distance from the target."""
    return sorted(values, key=lambda value: abs(value - target))


def lightest(first, second, weight):
    """Return the lighter of two things, as the function weight says."""
    return min(first, second, key=weight)


def change_if(value, test, change):
    """Return the changed value if the test holds, else the value."""
    return change(value) if test(value) else value
