from collections.abc import Callable


def retry(
    action: Callable[[], object],
    attempts: int,
    transient: tuple[type[Exception], ...],
    wait: Callable[[int], object],
) -> object:
    """Call the action, again after transient errors, up to a limit."""
    if attempts < 1:
        raise ValueError(f"attempts must be at least 1, not {attempts}")
    for attempt in range(attempts - 1):
        try:
            return action()
        except transient:
            wait(2**attempt)
    return action()
