class Lazy:
    """An attribute that is computed at its first read."""

    def __init__(self, function):
        self.function = function
        self.name = function.__name__
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            values = instance.__dict__
        except AttributeError:
            kind = type(instance).__name__
            raise TypeError(
                f"{kind} has no __dict__ to keep {self.name!r} in"
            ) from None
        value = self.function(instance)
        # Without __set__ this entry is found first from now on.
        values[self.name] = value
        return value
