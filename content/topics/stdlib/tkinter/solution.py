from collections.abc import Callable


class Stopwatch:
    """Counts the seconds between start and stop."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._counted = 0.0
        self._started: float | None = None

    def start(self) -> None:
        """Start, or go on after a stop."""
        if self._started is None:
            self._started = self._clock()

    def stop(self) -> None:
        """Stop, and keep what has been counted."""
        self._counted = self.elapsed()
        self._started = None

    def reset(self) -> None:
        """Stop and set to zero."""
        self._counted = 0.0
        self._started = None

    def elapsed(self) -> float:
        """Return the seconds counted so far."""
        if self._started is None:
            return self._counted
        return self._counted + self._clock() - self._started

    def text(self) -> str:
        """Return the time as minutes, seconds and tenths: 02:05.3."""
        tenths = int(self.elapsed() * 10)
        minutes, tenths = divmod(tenths, 600)
        seconds, tenths = divmod(tenths, 10)
        return f"{minutes:02}:{seconds:02}.{tenths}"

    def button(self) -> str:
        """Return the label of the button."""
        return "Start" if self._started is None else "Stop"
