import tempfile
from pathlib import Path

from solution import archive


def case(files, suffix=".txt"):
    """Make the files, archive, and return the result and what is there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in files:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(f"content of {file}")
        result = archive(folder, suffix)
        there = {
            path.relative_to(folder).as_posix(): path.read_text()
            for path in folder.rglob("*")
            if path.is_file()
        }
        names = [path.relative_to(folder).as_posix() for path in result]
        return names, there, (folder / "archive").exists()


def test_matching_files_are_moved():
    """Files with the suffix move, with their content; others stay."""
    _, there, _ = case(["a.txt", "b.csv"])
    assert there == {
        "archive/a.txt": "content of a.txt",
        "b.csv": "content of b.csv",
    }


def test_new_paths_in_order_of_names():
    """The new paths are returned in the order of the old names."""
    names, _, _ = case(["c.txt", "a.txt", "b.txt"])
    assert names == ["archive/a.txt", "archive/b.txt", "archive/c.txt"]


def test_case_of_the_suffix_does_not_matter():
    """`.TXT` matches `.txt` and the reverse; the name keeps its letters."""
    names, _, _ = case(["A.TXT"], ".txt")
    assert names == ["archive/A.TXT"]
    assert case(["b.txt"], ".TXT")[0] == ["archive/b.txt"]


def test_nothing_is_overwritten():
    """A taken name gets the first free number after the stem."""
    names, there, _ = case(
        ["log.txt", "archive/log.txt", "archive/log-1.txt"]
    )
    assert names == ["archive/log-2.txt"]
    assert there["archive/log.txt"] == "content of archive/log.txt"
    assert there["archive/log-2.txt"] == "content of log.txt"


def test_only_the_last_suffix_counts():
    """`data.tar.gz` matches `.gz`, not `.tar`, and is numbered before `.gz`."""
    names, _, _ = case(["data.tar.gz", "archive/data.tar.gz"], ".gz")
    assert names == ["archive/data.tar-1.gz"]
    assert case(["data.tar.gz"], ".tar")[0] == []
    assert case(["data.tar.gz"], ".tar.gz")[0] == []


def test_deeper_files_stay():
    """Files in subdirectories are not touched."""
    names, there, _ = case(["sub/a.txt", "b.txt"])
    assert names == ["archive/b.txt"]
    assert "sub/a.txt" in there


def test_directories_are_left_alone():
    """A directory whose name ends in the suffix is not moved."""
    names, there, _ = case(["old.txt/inner.csv"])
    assert names == []
    assert "old.txt/inner.csv" in there


def test_no_match_makes_no_directory():
    """Without a match, `archive` is not made."""
    names, _, made = case(["a.csv"])
    assert names == [] and not made
