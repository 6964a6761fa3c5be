import re

REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)\s*(?:\[[^]]*\])?\s*(.*)")
PIN = re.compile(r"==\s*[^\s,*=]+")


def unpinned(text: str) -> list[str]:
    """Names of the requirements that are not pinned to one version."""
    names = []
    for line in text.splitlines():
        line = line.split("#")[0].split(";")[0].strip()
        if not line or line.startswith("-"):
            continue
        match = REQUIREMENT.fullmatch(line)
        if match is None:
            raise ValueError(f"not a requirement: {line!r}")
        name, specifier = match.groups()
        if not PIN.fullmatch(specifier):
            names.append(name)
    return names
