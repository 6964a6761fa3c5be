from collections.abc import Callable


def memoize(function: Callable) -> Callable:
    """Remember results by arguments; `forget()` empties the cache."""
    raise NotImplementedError
