import io
import pickle
from typing import Any


class _AllowedUnpickler(pickle.Unpickler):
    def __init__(self, data: bytes, allowed: set[str]) -> None:
        super().__init__(io.BytesIO(data))
        self._allowed = allowed

    def find_class(self, module: str, name: str) -> Any:
        full_name = f"{module}.{name}"
        if full_name not in self._allowed:
            raise pickle.UnpicklingError(f"{full_name} is not allowed")
        return super().find_class(module, name)


def loads_allowed(data: bytes, allowed: set[str]) -> Any:
    """Unpickle data that may import only the allowed globals."""
    return _AllowedUnpickler(data, allowed).load()
