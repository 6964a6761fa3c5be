from collections.abc import Callable


class Signal:
    """Something that happens, and those who want to know."""

    def __init__(self) -> None:
        # An object of its own for each connection: listeners may repeat.
        self._listeners: dict[object, Callable] = {}

    def connect(self, listener: Callable) -> Callable[[], None]:
        """Add a listener; give the function that removes it."""
        connection = object()
        self._listeners[connection] = listener

        def disconnect() -> None:
            self._listeners.pop(connection, None)

        return disconnect

    def emit(self, *args, **kwargs) -> list:
        """Call all listeners; give their results."""
        results, errors = [], []
        for listener in list(self._listeners.values()):
            try:
                results.append(listener(*args, **kwargs))
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup("listeners failed", errors)
        return results

    def __len__(self) -> int:
        """The number of connections."""
        return len(self._listeners)
