from collections import Counter, deque
from collections.abc import Hashable


class RecentCodes:
    """The last `limit` codes, with their counts."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._codes: deque = deque()
        self._counts: Counter = Counter()

    def add(self, code: Hashable) -> None:
        self._codes.append(code)
        self._counts[code] += 1
        if len(self._codes) > self._limit:
            oldest = self._codes.popleft()
            self._counts[oldest] -= 1
            if not self._counts[oldest]:
                del self._counts[oldest]

    def count(self, code: Hashable) -> int:
        return self._counts[code]

    def top(self, n: int) -> list[tuple]:
        return self._counts.most_common(n)

    def last(self) -> list:
        return list(self._codes)
