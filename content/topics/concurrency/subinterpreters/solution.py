import pickle

DIRECT = (type(None), bool, int, float, str, bytes)


def _is_direct(value: object) -> bool:
    if type(value) is tuple:
        return all(_is_direct(item) for item in value)
    return type(value) in DIRECT


def crossing(value: object) -> str:
    """Return "direct", "pickled" or "impossible"."""
    if _is_direct(value):
        return "direct"
    try:
        pickle.dumps(value)
    except Exception:
        return "impossible"
    return "pickled"
