def total_size(folder: list) -> int:
    """Return the sum of all file sizes, those in subfolders too."""
    raise NotImplementedError


def depth(folder: list) -> int:
    """Return how many folders are nested, counting this one."""
    raise NotImplementedError
