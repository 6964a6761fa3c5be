from pathlib import Path


def copy_matching(source: Path, target: Path, word: str) -> int:
    """Copy the lines that contain the word; return their number."""
    copied = 0
    with (
        open(source, encoding="utf-8") as lines,
        open(target, "w", encoding="utf-8") as output,
    ):
        for line in lines:
            if word in line:
                output.write(line.rstrip("\n") + "\n")
                copied += 1
    return copied


def last_lines(path: Path, count: int) -> list[str]:
    """Return the last lines of a file, without line breaks."""
    last: list[str] = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            last.append(line.rstrip("\n"))
            if len(last) > count:
                del last[0]
    return last
