from collections.abc import Mapping


def read_settings(
    environ: Mapping[str, str], arguments: list[str]
) -> dict[str, object]:
    """Return port, debug and files from environment and arguments."""
    raise NotImplementedError
