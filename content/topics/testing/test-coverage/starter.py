def fee(total: int, express: bool, member: bool) -> int:
    """Return the shipping fee in cents for an order of `total` cents."""
    if total < 0:
        raise ValueError("total must not be negative")
    cents = 490
    if total >= 5000:
        cents = 0
    if express:
        cents += 700
        if member:
            cents -= 350
    return cents


# Pairs: the arguments, and what `fee` should give or `ValueError`.
CASES: list[tuple[tuple[int, bool, bool], int | type[ValueError]]] = []
