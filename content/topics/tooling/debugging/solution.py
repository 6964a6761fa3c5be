def streaks(statuses: list[str]) -> list[tuple[str, int]]:
    """Runs of equal neighbours with their lengths, in order."""
    if not statuses:
        return []
    result = []
    current, length = statuses[0], 0
    for status in statuses:
        if status == current:
            length += 1
        else:
            result.append((current, length))
            current, length = status, 1
    result.append((current, length))
    return result
