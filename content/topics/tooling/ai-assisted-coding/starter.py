import re


def minutes(text: str) -> int:
    """The minutes in a duration such as "1h30m", "2h" or "90m"."""
    match = re.match(r"(?:(\d+)h)?(?:(\d+)m)?", text)
    if match is None:
        raise ValueError(f"not a duration: {text!r}")
    hours, rest = match.groups(default="0")
    return int(hours) * 60 + int(rest)
