def redact(text: str) -> str:
    """Return `text` with card numbers reduced to their last four digits."""
    raise NotImplementedError
