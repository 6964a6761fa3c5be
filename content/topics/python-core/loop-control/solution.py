def first_fit(sizes, needed):
    """Return the position of the first size that fits, or -1."""
    position = -1
    for size in sizes:
        position += 1
        if size < 0:
            position = -1
            break
        if size == 0:
            continue
        if size >= needed:
            break
    else:
        position = -1
    return position
