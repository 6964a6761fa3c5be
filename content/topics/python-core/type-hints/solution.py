from collections.abc import Callable, Iterable


def word_count(text: str) -> dict[str, int]:
    """Return how often each word occurs."""
    counts: dict[str, int] = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def longest(words: Iterable[str]) -> str | None:
    """Return the first of the longest words, None if there is none."""
    return max(words, key=len, default=None)


def apply_discount(
    prices: list[float],
    rule: Callable[[float], float] | None = None,
) -> list[float]:
    """Return the prices, each changed by the rule if there is one."""
    if rule is None:
        return list(prices)
    return [rule(price) for price in prices]
