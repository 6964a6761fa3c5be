from collections.abc import Callable


class Stopwatch:
    """Counts the seconds between start and stop."""

    def __init__(self, clock: Callable[[], float]) -> None:
        raise NotImplementedError

    def start(self) -> None:
        """Start, or go on after a stop."""
        raise NotImplementedError

    def stop(self) -> None:
        """Stop, and keep what has been counted."""
        raise NotImplementedError

    def reset(self) -> None:
        """Stop and set to zero."""
        raise NotImplementedError

    def elapsed(self) -> float:
        """Return the seconds counted so far."""
        raise NotImplementedError

    def text(self) -> str:
        """Return the time as minutes, seconds and tenths: 02:05.3."""
        raise NotImplementedError

    def button(self) -> str:
        """Return the label of the button."""
        raise NotImplementedError
