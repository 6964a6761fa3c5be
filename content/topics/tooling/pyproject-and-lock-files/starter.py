import tomllib


def not_locked(pyproject: str, lock: str) -> list[str]:
    """Normalized names that are required and not in the lock, sorted."""
    raise NotImplementedError
