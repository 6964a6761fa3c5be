from collections.abc import Callable


def pipeline(*steps: Callable) -> Callable:
    """One function that applies all steps, the first one first."""
    raise NotImplementedError


def safely(function: Callable, default=None) -> Callable:
    """Like `function`, with `default` as result when it raises."""
    raise NotImplementedError
