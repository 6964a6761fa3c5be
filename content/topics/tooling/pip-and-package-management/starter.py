def unpinned(text: str) -> list[str]:
    """Names of the requirements that are not pinned to one version."""
    raise NotImplementedError
