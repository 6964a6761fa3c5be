type Folders = list[tuple[str, list[str]]]


def _hits(name: str, folders: Folders) -> list[str]:
    return [
        f"{folder}/{entry}"
        for folder, entries in folders
        for entry in (f"{name}/", f"{name}.py")
        if entry in entries
    ]


def find_module(name: str, folders: Folders) -> str:
    """Return the first hit for this name, as folder/entry."""
    hits = _hits(name, folders)
    if not hits:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return hits[0]


def shadowed(name: str, folders: Folders) -> list[str]:
    """Return the hits that are hidden by the first one."""
    return _hits(name, folders)[1:]
