from pathlib import Path
from tempfile import TemporaryDirectory

from solution import copy_matching, last_lines


def copied(text, word, before=None):
    """The number that is returned, and what the target holds."""
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "in.txt"), Path(folder, "out.txt")
        source.write_bytes(text.encode("utf-8"))
        if before is not None:
            target.write_bytes(before.encode("utf-8"))
        number = copy_matching(source, target, word)
        return number, target.read_bytes().decode("utf-8")


def last(text, count):
    """The last lines of a file with this text."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "in.txt")
        path.write_bytes(text.encode("utf-8"))
        return last_lines(path, count)


def test_matching_lines_are_copied():
    """Lines with the word come in order, and are counted."""
    text = "tea ok\nrice bad\noil ok\n"
    assert copied(text, "ok") == (2, "tea ok\noil ok\n")


def test_the_last_line_gets_a_line_break():
    """A last line without a line break is written with one."""
    assert copied("tea ok\noil ok", "ok") == (2, "tea ok\noil ok\n")


def test_the_target_is_replaced():
    """Old content disappears, also if nothing matches."""
    assert copied("tea\n", "ok", before="old\n") == (0, "")


def test_utf8_is_read_and_written():
    """Characters beyond ASCII survive."""
    assert copied("Café ok\n", "é") == (1, "Café ok\n")


def test_last_lines_in_order():
    """The last lines, with or without a line break at the end."""
    assert last("a\nb\nc\n", 2) == ["b", "c"]
    assert last("a\nb\nc", 2) == ["b", "c"]


def test_short_files():
    """A file with fewer lines gives all of them."""
    assert last("a\nb\n", 5) == ["a", "b"]
    assert last("", 3) == []


def test_empty_lines_count():
    """An empty line is a line."""
    assert last("a\n\n\n", 2) == ["", ""]


def test_only_the_line_break_goes():
    """Blanks at the beginning and the end of a line stay."""
    assert copied("  tea ok \nrice\n", "ok") == (1, "  tea ok \n")
    assert last("a\n\tb \n", 1) == ["\tb "]
