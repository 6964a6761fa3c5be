def same_name(a: str, b: str) -> bool:
    """Return whether two names are equal, ignoring case and composition."""
    raise NotImplementedError


def read_upload(data: bytes) -> str:
    """Return UTF-8 data as text, without a BOM, invalid bytes replaced."""
    raise NotImplementedError


def fit(text: str, limit: int) -> str:
    """Return the longest beginning with at most limit bytes in UTF-8."""
    raise NotImplementedError
