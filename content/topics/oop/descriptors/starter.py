class Lazy:
    """An attribute that is computed at its first read."""

    def __init__(self, function):
        raise NotImplementedError

    def __set_name__(self, owner, name):
        raise NotImplementedError

    def __get__(self, instance, owner=None):
        raise NotImplementedError
