def apply_order(
    stock: dict[str, int], order: dict[str, int]
) -> tuple[dict[str, int], dict[str, int]]:
    """Take an order from the stock, all or nothing, without changing either."""
    raise NotImplementedError
