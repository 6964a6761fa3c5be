from collections.abc import Callable

SECONDS = {"s": 1, "m": 60, "h": 3600}


def parse_duration(text: str) -> int:
    """Return the seconds of a duration such as "90s" or "5m"."""
    if not isinstance(text, str):
        raise TypeError(f"duration must be a str, not {text!r}")
    unit = text[-1:]
    if unit not in SECONDS:
        raise ValueError(f"duration needs s, m or h: {text!r}")
    try:
        count = int(text[:-1])
    except ValueError as error:
        raise ValueError(f"not a duration: {text!r}") from error
    return count * SECONDS[unit]


def with_note(action: Callable[[], object], note: str) -> object:
    """Call the action; add a note to the exception it may raise."""
    try:
        return action()
    except Exception as error:
        error.add_note(note)
        raise
