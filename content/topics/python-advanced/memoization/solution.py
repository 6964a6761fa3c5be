from collections.abc import Callable
from functools import wraps


def memoize(function: Callable) -> Callable:
    """Remember results by arguments; `forget()` empties the cache."""
    results: dict = {}

    @wraps(function)
    def wrapper(*args, **kwargs):
        key = args, frozenset(kwargs.items())
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    wrapper.forget = results.clear
    return wrapper
