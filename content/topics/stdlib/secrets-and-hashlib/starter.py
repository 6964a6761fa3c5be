def new_password(length: int = 16) -> str:
    """Return a random password of ASCII letters and digits."""
    raise NotImplementedError


def fingerprint(token: str) -> str:
    """Return the SHA-256 of the token, in hexadecimal."""
    raise NotImplementedError


def matches(token: str, stored: str) -> bool:
    """Say whether `stored` is the fingerprint of the token."""
    raise NotImplementedError
