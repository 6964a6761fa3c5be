from typing import Any


def loads_allowed(data: bytes, allowed: set[str]) -> Any:
    """Unpickle data that may import only the allowed globals."""
    raise NotImplementedError
