from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType

_fields: ContextVar[Mapping[str, object]] = ContextVar(
    "_fields", default=MappingProxyType({})
)


@contextmanager
def bind(**fields: object) -> Iterator[None]:
    """Add fields to all log lines of the block."""
    token = _fields.set({**_fields.get(), **fields})
    try:
        yield
    finally:
        _fields.reset(token)


def fields() -> dict[str, object]:
    """Return a new dictionary of the current fields."""
    return dict(_fields.get())


def line(text: str) -> str:
    """Return the text, followed by the current fields."""
    pairs = (f"{name}={value}" for name, value in sorted(fields().items()))
    return " ".join([text, *pairs])
