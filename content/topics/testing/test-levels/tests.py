from pathlib import Path

from solution import check_report

seen = []


def right(path):
    if Path(path).exists():
        seen.append(Path(path))
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return sum(int(line) for line in lines if line.strip())


def caught(report):
    check_report(right)
    try:
        check_report(report)
    except Exception:
        return True
    return False


def test_a_right_function_passes():
    """`check_report` raises nothing for a right function, and calls it."""
    seen.clear()
    check_report(right)
    assert seen, "the function was never called"


def test_the_files_are_gone_afterwards():
    """The directory with the files is removed."""
    seen.clear()
    check_report(right)
    left = [path for path in seen if path.exists() or path.parent.exists()]
    assert seen and not left, "something is left"


def test_missing_file():
    """A function that gives 0 or another error for no file is caught."""

    def other_error(path):
        try:
            return right(path)
        except FileNotFoundError:
            raise ValueError("no file") from None

    assert caught(lambda path: right(path) if Path(path).exists() else 0)
    assert caught(other_error)


def test_blank_lines():
    """A function that fails at blank lines, or stops there, is caught."""

    def fails(path):
        return sum(int(line) for line in Path(path).read_text().splitlines())

    def stops(path):
        right(path)
        result = 0
        for line in Path(path).read_text().splitlines():
            if not line.strip():
                break
            result += int(line)
        return result

    assert caught(fails)
    assert caught(stops)


def test_last_line_without_line_break():
    """A function that needs a line break after the last line is caught."""

    def wrong(path):
        right(path)
        lines = Path(path).read_text().split("\n")[:-1]
        return sum(int(line) for line in lines if line.strip())

    assert caught(wrong)


def test_empty_file():
    """A function that returns None for an empty file is caught."""
    assert caught(
        lambda path: right(path) if Path(path).read_text() else None
    )


def test_negative_amounts():
    """A function that ignores the sign is caught."""

    def wrong(path):
        right(path)
        lines = Path(path).read_text().splitlines()
        return sum(abs(int(line)) for line in lines if line.strip())

    assert caught(wrong)


def test_changed_file():
    """A function that empties the file after reading is caught."""

    def wrong(path):
        result = right(path)
        Path(path).write_text("")
        return result

    assert caught(wrong)
