import re

DURATION = re.compile(r"(?:([0-9]+)h)?(?:([0-9]+)m)?")


def minutes(text: str) -> int:
    """The minutes in a duration such as "1h30m", "2h" or "90m"."""
    match = DURATION.fullmatch(text)
    if match is None or not text:
        raise ValueError(f"not a duration: {text!r}")
    hours, rest = match.groups()
    if hours is not None and rest is not None and int(rest) >= 60:
        raise ValueError(f"minutes must be below 60: {text!r}")
    return int(hours or 0) * 60 + int(rest or 0)
