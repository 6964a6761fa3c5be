def allocate(cents, weights):
    """Return cents shared in proportion to the weights, as whole cents."""
    raise NotImplementedError
