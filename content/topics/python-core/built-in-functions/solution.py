def differences(old, new):
    """Return the numbers, from 1, of the lines that differ."""
    numbers = []
    for number, (a, b) in enumerate(zip(old, new, strict=True), start=1):
        if a != b:
            numbers.append(number)
    return numbers


def report(names, scores):
    """Return the name with the highest score, or None."""
    if not names:
        return None
    highest = max(scores)
    for name, score in zip(names, scores, strict=True):
        if score == highest:
            return name
