import hashlib
import secrets
import string

ALPHABET = string.ascii_letters + string.digits


def new_password(length: int = 16) -> str:
    """Return a random password of ASCII letters and digits."""
    if length < 8:
        raise ValueError("a password has at least 8 characters")
    while True:
        password = "".join(secrets.choice(ALPHABET) for _ in range(length))
        if (
            any(char.islower() for char in password)
            and any(char.isupper() for char in password)
            and any(char.isdigit() for char in password)
        ):
            return password


def fingerprint(token: str) -> str:
    """Return the SHA-256 of the token, in hexadecimal."""
    return hashlib.sha256(token.encode("utf-8")).hexdigest()


def matches(token: str, stored: str) -> bool:
    """Say whether `stored` is the fingerprint of the token."""
    return secrets.compare_digest(fingerprint(token), stored)
