from collections.abc import Callable
from functools import wraps


def limited(calls: int) -> Callable:
    """Allow each decorated function a number of calls in all."""
    if calls < 1:
        raise ValueError(f"calls must be at least 1, not {calls}")

    def decorate(function: Callable) -> Callable:
        @wraps(function)
        def wrapper(*args, **kwargs):
            if wrapper.remaining == 0:
                name = function.__name__
                raise RuntimeError(f"{name}: limit of {calls} calls reached")
            wrapper.remaining -= 1
            return function(*args, **kwargs)

        wrapper.remaining = calls
        return wrapper

    return decorate
