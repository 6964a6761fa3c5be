from collections.abc import Callable


def retry(
    action: Callable[[], object],
    attempts: int,
    transient: tuple[type[Exception], ...],
    wait: Callable[[int], object],
) -> object:
    """Call the action, again after transient errors, up to a limit."""
    raise NotImplementedError
