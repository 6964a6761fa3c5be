def allocate(cents, weights):
    """Return cents shared in proportion to the weights, as whole cents."""
    if cents < 0:
        raise ValueError(f"cents must not be negative: {cents}")
    if not weights or min(weights) < 0 or sum(weights) == 0:
        raise ValueError(f"weights must be positive or zero, not all 0: {weights}")
    total = sum(weights)
    shares = []
    for weight in weights:
        shares.append(cents * weight // total)
    rest = cents - sum(shares)
    assert 0 <= rest < len(weights), f"{rest} cents left for {weights}"
    for i in range(len(weights)):
        if rest > 0 and weights[i] > 0:
            shares[i] += 1
            rest -= 1
    assert sum(shares) == cents, f"{shares} do not add up to {cents}"
    return shares
