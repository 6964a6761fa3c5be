def nearest_first(values, target):
    """Return the values sorted by their distance from the target."""
    raise NotImplementedError


def lightest(first, second, weight):
    """Return the lighter of two things, as the function weight says."""
    raise NotImplementedError


def change_if(value, test, change):
    """Return the changed value if the test holds, else the value."""
    raise NotImplementedError
