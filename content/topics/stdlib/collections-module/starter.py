from collections.abc import Hashable


class RecentCodes:
    """The last `limit` codes, with their counts."""

    def __init__(self, limit: int) -> None:
        raise NotImplementedError

    def add(self, code: Hashable) -> None:
        raise NotImplementedError

    def count(self, code: Hashable) -> int:
        raise NotImplementedError

    def top(self, n: int) -> list[tuple]:
        raise NotImplementedError

    def last(self) -> list:
        raise NotImplementedError
