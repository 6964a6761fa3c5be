from collections.abc import Callable


def parse_duration(text: str) -> int:
    """Return the seconds of a duration such as "90s" or "5m"."""
    raise NotImplementedError


def with_note(action: Callable[[], object], note: str) -> object:
    """Call the action; add a note to the exception it may raise."""
    raise NotImplementedError
