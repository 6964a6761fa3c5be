from collections.abc import Callable, Iterable


def read_until_blank(next_line: Callable[[], str]) -> list[str]:
    """Return the lines before the first empty one."""
    lines = []
    while (line := next_line()) != "":
        lines.append(line)
    return lines


def rated(
    items: Iterable[str], score: Callable[[str], int | None]
) -> list[tuple[str, int]]:
    """Return each item that has a score, with its score."""
    return [
        (item, points)
        for item in items
        if (points := score(item)) is not None
    ]
