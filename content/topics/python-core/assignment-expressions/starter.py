from collections.abc import Callable, Iterable


def read_until_blank(next_line: Callable[[], str]) -> list[str]:
    """Return the lines before the first empty one."""
    raise NotImplementedError


def rated(
    items: Iterable[str], score: Callable[[str], int | None]
) -> list[tuple[str, int]]:
    """Return each item that has a score, with its score."""
    raise NotImplementedError
