from collections.abc import Callable
from functools import cached_property


class Upload:
    """A named file whose content is loaded when it is needed."""

    def __init__(self, name: str, load: Callable[[], bytes]) -> None:
        self.name = name
        self._load = load

    @property
    def name(self) -> str:
        """The file's name, never blank."""
        return self._name

    @name.setter
    def name(self, value: str) -> None:
        cleaned = value.strip()
        if not cleaned:
            raise ValueError("a name must not be blank")
        self._name = cleaned

    @cached_property
    def data(self) -> bytes:
        """The content, loaded at the first read."""
        return self._load()

    @property
    def size(self) -> int:
        """The number of bytes."""
        return len(self.data)

    def reload(self) -> None:
        """Let the next read of data load it anew."""
        vars(self).pop("data", None)
