def find_price(prices, sku):
    """The price of the first pair with this name, or None."""
    for name, price in prices:
        if name == sku:
            return price
    return None


def total(prices, order):
    """The sum of an order; KeyError if a price is missing."""
    return sum(find_price(prices, sku) * count for sku, count in order.items())
