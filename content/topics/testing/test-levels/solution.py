import tempfile
from pathlib import Path


def check_report(report) -> None:
    """Raise an exception if `report(path)` breaks its promise."""
    cases = [
        ("", 0),
        ("250\n", 250),
        ("250\n100\n", 350),
        ("250\n100", 350),
        ("\n250\n\n  \n100\n\n", 350),
        ("250\n-300\n", -50),
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "amounts.txt")
        for content, expected in cases:
            path.write_text(content, encoding="utf-8")
            assert report(path) == expected, f"wrong sum for {content!r}"
            assert path.read_text(encoding="utf-8") == content, "changed"

        try:
            report(Path(folder, "missing.txt"))
        except FileNotFoundError:
            pass
        else:
            raise AssertionError("a missing file must be an error")
