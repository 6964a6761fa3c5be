def apply_order(
    stock: dict[str, int], order: dict[str, int]
) -> tuple[dict[str, int], dict[str, int]]:
    """Take an order from the stock, all or nothing, without changing either."""
    missing = {
        item: wanted - stock.get(item, 0)
        for item, wanted in order.items()
        if wanted > stock.get(item, 0)
    }
    if missing:
        return dict(stock), missing
    left = {item: count - order.get(item, 0) for item, count in stock.items()}
    return {item: count for item, count in left.items() if count}, {}
