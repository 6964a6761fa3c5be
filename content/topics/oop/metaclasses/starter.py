class HandlerMeta(type):
    """Makes the class of all handlers a read-only mapping."""


class Handler(metaclass=HandlerMeta):
    """The base of all handlers."""
