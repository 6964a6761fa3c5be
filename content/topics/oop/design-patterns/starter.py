from collections.abc import Callable


class Signal:
    """Something that happens, and those who want to know."""

    def connect(self, listener: Callable) -> Callable[[], None]:
        """Add a listener; give the function that removes it."""
        raise NotImplementedError

    def emit(self, *args, **kwargs) -> list:
        """Call all listeners; give their results."""
        raise NotImplementedError

    def __len__(self) -> int:
        """The number of connections."""
        raise NotImplementedError
