def module_name(path: str) -> str:
    """Return the dotted name under which the file is imported."""
    raise NotImplementedError


def resolve(package: str, target: str) -> str:
    """Return the absolute name of a relative import in a package."""
    raise NotImplementedError
