from pathlib import Path
from tempfile import TemporaryDirectory

from solution import double_all, remove_quietly


def doubled(text, missing=""):
    """What the target holds, the error, and the files that were opened."""
    files, error = [], None
    with TemporaryDirectory() as folder:

        def open_file(name, mode):
            if name == missing:
                raise FileNotFoundError(name)
            file = open(Path(folder, name), mode, encoding="utf-8")
            files.append(file)
            return file

        Path(folder, "in").write_text(text, encoding="utf-8")
        Path(folder, "out").write_text("old\n", encoding="utf-8")
        try:
            double_all(open_file, "in", "out")
        except Exception as raised:
            error = raised
        closed = [file.closed for file in files]
        for file in files:
            file.close()
        content = Path(folder, "out").read_text(encoding="utf-8")
    return content, error, closed


def test_numbers_are_doubled():
    """Each line of the target is the double of one of the source."""
    content, error, _ = doubled("1\n20\n-3\n")
    assert error is None
    assert content == "2\n40\n-6\n"


def test_both_files_are_closed():
    """After a good run both files are closed."""
    assert doubled("1\n")[2] == [True, True]


def test_both_files_are_closed_after_an_error():
    """A bad line raises ValueError, and both files are closed."""
    _, error, closed = doubled("1\nfree\n3\n")
    assert isinstance(error, ValueError)
    assert closed == [True, True]


def test_lines_before_the_error_are_written():
    """What was doubled before the bad line is in the target."""
    assert doubled("1\nfree\n3\n")[0] == "2\n"


def test_the_source_is_closed_if_the_target_fails():
    """If the second file cannot be opened, the first is closed."""
    _, error, closed = doubled("1\n", missing="out")
    assert isinstance(error, FileNotFoundError)
    assert closed == [True]


def test_removing_a_file():
    """The file is gone, and removing it again does nothing."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_text("x", encoding="utf-8")
        remove_quietly(path)
        assert not path.exists()
        remove_quietly(path)


def test_other_errors_are_not_suppressed():
    """Trying to delete a folder as a file raises an OSError."""
    with TemporaryDirectory() as folder:
        try:
            remove_quietly(Path(folder))
        except OSError:
            return
        raise AssertionError("the error was swallowed")
