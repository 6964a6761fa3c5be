from itertools import count
from pathlib import Path


def free_path(path: Path) -> Path:
    """Return `path`, or the first numbered variant that does not exist."""
    if not path.exists():
        return path
    for number in count(1):
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        if not candidate.exists():
            return candidate


def archive(folder: Path, suffix: str) -> list[Path]:
    """Move files with this suffix to `archive`; return their new paths."""
    target = folder / "archive"
    moved = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.is_file() and path.suffix.lower() == suffix.lower():
            target.mkdir(exist_ok=True)
            moved.append(path.rename(free_path(target / path.name)))
    return moved
