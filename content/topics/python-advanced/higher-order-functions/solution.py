from collections.abc import Callable


def pipeline(*steps: Callable) -> Callable:
    """One function that applies all steps, the first one first."""

    def run(value):
        for step in steps:
            value = step(value)
        return value

    return run


def safely(function: Callable, default=None) -> Callable:
    """Like `function`, with `default` as result when it raises."""

    def run(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except Exception:
            return default

    return run
