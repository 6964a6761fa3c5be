class Sink:
    """The root: keeps the lines written to it."""

    def __init__(self, **kwargs) -> None:
        super().__init__(**kwargs)
        self.lines: list[str] = []

    def write(self, text: str) -> None:
        self.lines.append(text)


class Stripped:
    """A mixin: passes texts on without surrounding blanks."""

    def write(self, text: str) -> None:
        text = text.strip()
        if text:
            super().write(text)


class Limited:
    """A mixin: passes on at most limit characters."""

    def __init__(self, *, limit: int, **kwargs) -> None:
        super().__init__(**kwargs)
        self.limit = limit

    def write(self, text: str) -> None:
        super().write(text[: self.limit])


class StripFirst(Stripped, Limited, Sink):
    """Strips, then limits."""


class LimitFirst(Limited, Stripped, Sink):
    """Limits, then strips."""
