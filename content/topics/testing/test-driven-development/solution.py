import re

PARTS = re.compile(r"(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?")
SECONDS = (3600, 60, 1)


def duration(text: str) -> int:
    """Return the seconds that a text such as `1h30m` stands for."""
    match = PARTS.fullmatch(text)
    if not text or match is None:
        raise ValueError(f"not a duration: {text!r}")
    return sum(
        int(number) * seconds
        for number, seconds in zip(match.groups(default="0"), SECONDS)
    )
