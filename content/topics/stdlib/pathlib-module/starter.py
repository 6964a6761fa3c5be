from pathlib import Path


def archive(folder: Path, suffix: str) -> list[Path]:
    """Move files with this suffix to `archive`; return their new paths."""
    raise NotImplementedError
