from collections.abc import Callable


def make_converters(
    rates: dict[str, float],
) -> dict[str, Callable[[float], float]]:
    """Return for each currency a function that converts an amount."""

    def converter(rate: float) -> Callable[[float], float]:
        def convert(amount: float) -> float:
            return amount * rate

        return convert

    return {currency: converter(rate) for currency, rate in rates.items()}


def at_most(
    times: int, function: Callable[[], object]
) -> Callable[[], object]:
    """Return a function that calls `function` at most `times` times."""
    calls = 0
    result = None

    def limited() -> object:
        nonlocal calls, result
        if calls < times:
            calls += 1
            result = function()
        return result

    return limited
