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
CASES: list[tuple[tuple[int, bool, bool], int | type[ValueError]]] = [
    ((-1, False, False), ValueError),
    ((0, False, False), 490),
    ((4999, False, True), 490),
    ((5000, False, False), 0),
    ((4999, True, False), 1190),
    ((5000, True, True), 350),
]
