class Sink:
    """The root: keeps the lines written to it."""


class Stripped:
    """A mixin: passes texts on without surrounding blanks."""


class Limited:
    """A mixin: passes on at most limit characters."""


class StripFirst:
    """Strips, then limits."""


class LimitFirst:
    """Limits, then strips."""
