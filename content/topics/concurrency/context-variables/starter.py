from contextlib import AbstractContextManager


def bind(**fields: object) -> AbstractContextManager[None]:
    """Add fields to all log lines of the block."""
    raise NotImplementedError


def fields() -> dict[str, object]:
    """Return a new dictionary of the current fields."""
    raise NotImplementedError


def line(text: str) -> str:
    """Return the text, followed by the current fields."""
    raise NotImplementedError
