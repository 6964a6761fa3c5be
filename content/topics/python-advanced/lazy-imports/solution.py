import importlib
from types import ModuleType


class LazyModule:
    """Stands for the module `name`; imports it at the first use."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._module: ModuleType | None = None

    def __getattr__(self, attribute: str):
        if self._module is None:
            self._module = importlib.import_module(self._name)
        return getattr(self._module, attribute)

    def __repr__(self) -> str:
        state = "lazy" if self._module is None else "loaded"
        return f"<{state} {self._name}>"
