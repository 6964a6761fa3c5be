from collections.abc import Iterable


def unknown_codes(rows: Iterable[str], catalogue: Iterable[str]) -> list[str]:
    """The codes of `rows` that the catalogue lacks, each once, in order."""
    known = set(catalogue)
    unknown = dict.fromkeys(code for code in rows if code not in known)
    return list(unknown)
