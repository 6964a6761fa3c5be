def module_name(path: str) -> str:
    """Return the dotted name under which the file is imported."""
    if not path.endswith(".py"):
        raise ValueError(f"not a Python file: {path}")
    parts = path.removesuffix(".py").split("/")
    if parts[-1] == "__init__":
        parts.pop()
    if not parts or not all(part.isidentifier() for part in parts):
        raise ValueError(f"not importable: {path}")
    return ".".join(parts)


def resolve(package: str, target: str) -> str:
    """Return the absolute name of a relative import in a package."""
    name = target.lstrip(".")
    dots = len(target) - len(name)
    if dots == 0:
        return target
    levels = package.split(".")
    if dots > len(levels):
        raise ImportError("relative import beyond the top package")
    base = levels[: len(levels) - dots + 1]
    return ".".join([*base, name] if name else base)
