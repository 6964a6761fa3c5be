class Headers:
    """HTTP headers: names ignore case, values are text."""

    def __init__(self, pairs=()):
        raise NotImplementedError

    # Add the special methods that the task needs.
