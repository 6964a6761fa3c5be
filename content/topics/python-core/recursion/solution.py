def total_size(folder: list) -> int:
    """Return the sum of all file sizes, those in subfolders too."""
    total = 0
    for entry in folder:
        total += total_size(entry) if isinstance(entry, list) else entry
    return total


def depth(folder: list) -> int:
    """Return how many folders are nested, counting this one."""
    deepest = 0
    for entry in folder:
        if isinstance(entry, list):
            deepest = max(deepest, depth(entry))
    return 1 + deepest
