from collections.abc import Iterable


def unknown_codes(rows: Iterable[str], catalogue: Iterable[str]) -> list[str]:
    """The codes of `rows` that the catalogue lacks, each once, in order."""
    known = list(catalogue)
    unknown = []
    for code in rows:
        if code not in known and code not in unknown:
            unknown.append(code)
    return unknown
