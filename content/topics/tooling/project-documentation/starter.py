def missing_sections(readme: str, wanted: list[str]) -> list[str]:
    """The wanted titles that no heading of the README has."""
    raise NotImplementedError
