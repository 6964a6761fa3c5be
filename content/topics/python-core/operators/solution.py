def boxes_needed(items, per_box):
    """Return how many boxes hold all items, the last partly filled."""
    return (items + per_box - 1) // per_box


def ships_free(total, member, weight):
    """Return whether an order ships free: light, and dear or a member's."""
    return weight <= 30 and (total >= 50 or member)


def can_write(flags):
    """Return whether the bit worth 2 is set in flags."""
    return (flags & 2) != 0
