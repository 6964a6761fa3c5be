class HandlerMeta(type):
    """Makes the class of all handlers a read-only mapping."""

    _registry: dict[str, type] = {}

    def __getitem__(cls, key):
        return cls._registry[key]

    def __contains__(cls, key):
        return key in cls._registry

    def __iter__(cls):
        return iter(cls._registry)

    def __len__(cls):
        return len(cls._registry)

    def __bool__(cls):
        return True  # a class is true, also while nothing is registered


class Handler(metaclass=HandlerMeta):
    """The base of all handlers."""

    # Registering needs no metaclass; only the operators above do.
    def __init_subclass__(cls, *, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if key is None:
            return
        if key in Handler:
            raise TypeError(f"the key {key!r} is taken")
        HandlerMeta._registry[key] = cls
