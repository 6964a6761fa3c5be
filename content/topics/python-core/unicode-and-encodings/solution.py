import unicodedata


def folded(text: str) -> str:
    """Return the form of a text in which names are compared."""
    text = unicodedata.normalize("NFC", text).casefold()
    return unicodedata.normalize("NFC", text)


def same_name(a: str, b: str) -> bool:
    """Return whether two names are equal, ignoring case and composition."""
    return folded(a) == folded(b)


def read_upload(data: bytes) -> str:
    """Return UTF-8 data as text, without a BOM, invalid bytes replaced."""
    return data.decode("utf-8-sig", errors="replace")


def fit(text: str, limit: int) -> str:
    """Return the longest beginning with at most limit bytes in UTF-8."""
    return text.encode("utf-8")[:limit].decode("utf-8", errors="ignore")
