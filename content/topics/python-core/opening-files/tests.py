import builtins
from pathlib import Path
from tempfile import TemporaryDirectory

from solution import add_line, first_line, save, save_new


def test_save_writes_utf8():
    """The text is in the file, in UTF-8."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "menu.txt")
        save(path, "Café")
        assert path.read_bytes() == b"Caf\xc3\xa9"


def test_save_replaces():
    """What was in the file before is gone."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "menu.txt")
        path.write_text("a long old text", encoding="utf-8")
        save(path, "new")
        assert path.read_text(encoding="utf-8") == "new"


def test_save_new_creates_a_file():
    """A file that does not exist is written."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "menu.txt")
        save_new(path, "Café")
        assert path.read_bytes() == b"Caf\xc3\xa9"


def test_save_new_keeps_an_existing_file():
    """A file that exists is kept, and FileExistsError is raised."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "menu.txt")
        path.write_text("old", encoding="utf-8")
        try:
            save_new(path, "new")
        except FileExistsError:
            assert path.read_text(encoding="utf-8") == "old"
        else:
            raise AssertionError("FileExistsError was not raised")


def test_lines_are_added_at_the_end():
    """The first line creates the file, the next is added."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "log.txt")
        add_line(path, "grün")
        add_line(path, "blue")
        assert path.read_text(encoding="utf-8") == "grün\nblue\n"


def test_the_encoding_is_used():
    """The same bytes are other characters in another encoding."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_bytes("né\n2\n".encode("utf-8"))
        assert first_line(path, "utf-8") == "né\n"
        assert first_line(path, "latin-1") == "nÃ©\n"


def test_all_files_are_closed():
    """Every file that was opened is closed when the function returns."""
    files, original = [], builtins.open

    def recording_open(*args, **kwargs):
        files.append(original(*args, **kwargs))
        return files[-1]

    with TemporaryDirectory() as folder:
        builtins.open = recording_open
        try:
            save(Path(folder, "a.txt"), "x\n")
            save_new(Path(folder, "b.txt"), "x\n")
            add_line(Path(folder, "a.txt"), "y")
            first_line(Path(folder, "a.txt"), "utf-8")
        finally:
            builtins.open = original
    assert all(file.closed for file in files)


def test_every_open_names_its_encoding():
    """Each call of `open` for text is given an encoding."""
    unnamed, original = [], builtins.open

    def recording_open(
        file, mode="r", buffering=-1, encoding=None, *args, **kwargs
    ):
        if encoding is None and "b" not in mode:
            unnamed.append(f"{Path(file).name}, mode {mode}")
        return original(file, mode, buffering, encoding, *args, **kwargs)

    with TemporaryDirectory() as folder:
        builtins.open = recording_open
        try:
            save(Path(folder, "save"), "x\n")
            save_new(Path(folder, "save_new"), "x\n")
            add_line(Path(folder, "add_line"), "y")
            first_line(Path(folder, "save"), "utf-8")
        finally:
            builtins.open = original
    assert not unnamed, unnamed


def test_an_empty_file_has_no_first_line():
    """Reading an empty file gives the empty string."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_bytes(b"")
        assert first_line(path, "utf-8") == ""
