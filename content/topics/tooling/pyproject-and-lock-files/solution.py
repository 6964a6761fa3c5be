import re
import tomllib


def normalized(requirement: str) -> str:
    """The name at the beginning of a requirement, as indexes compare it."""
    match = re.match(r"\s*([A-Za-z0-9._-]+)", requirement)
    if match is None:
        raise ValueError(f"not a requirement: {requirement!r}")
    return re.sub(r"[-_.]+", "-", match[1]).lower()


def not_locked(pyproject: str, lock: str) -> list[str]:
    """Normalized names that are required and not in the lock, sorted."""
    project = tomllib.loads(pyproject)
    required = list(project.get("project", {}).get("dependencies", []))
    for group in project.get("dependency-groups", {}).values():
        required += [entry for entry in group if isinstance(entry, str)]
    packages = tomllib.loads(lock).get("package", [])
    locked = {normalized(package["name"]) for package in packages}
    return sorted({normalized(entry) for entry in required} - locked)
