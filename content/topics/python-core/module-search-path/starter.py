type Folders = list[tuple[str, list[str]]]


def find_module(name: str, folders: Folders) -> str:
    """Return the first hit for this name, as folder/entry."""
    raise NotImplementedError


def shadowed(name: str, folders: Folders) -> list[str]:
    """Return the hits that are hidden by the first one."""
    raise NotImplementedError
