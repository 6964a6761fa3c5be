from collections.abc import Callable


def process(
    fetch: Callable[[], str],
    save: Callable[[str], None],
    log: list[str],
) -> bool:
    """Fetch and save; return whether there was something to save."""
    raise NotImplementedError
