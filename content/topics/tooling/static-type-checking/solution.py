def find_price(prices: list[tuple[str, float]], sku: str) -> float | None:
    """The price of the first pair with this name, or None."""
    for name, price in prices:
        if name == sku:
            return price
    return None


def total(prices: list[tuple[str, float]], order: dict[str, int]) -> float:
    """The sum of an order; KeyError if a price is missing."""
    result = 0.0
    for sku, count in order.items():
        price = find_price(prices, sku)
        if price is None:
            raise KeyError(sku)
        result += price * count
    return result
