def first_fit(sizes, needed):
    """Return the position of the first size that fits, or -1."""
    position = -1
    for size in sizes:
        position += 1
        ...
    return ...
