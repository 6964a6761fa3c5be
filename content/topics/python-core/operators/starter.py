def boxes_needed(items, per_box):
    """Return how many boxes hold all items, the last partly filled."""
    return ...


def ships_free(total, member, weight):
    """Return whether an order ships free: light, and dear or a member's."""
    return ...


def can_write(flags):
    """Return whether the bit worth 2 is set in flags."""
    return ...
