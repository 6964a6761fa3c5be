import contextlib
import io
import sys

from solution import take_order


def run(*typed):
    """Call take_order with these lines typed; return what it wrote."""
    before = sys.stdin
    sys.stdin = io.StringIO("".join(line + "\n" for line in typed))
    try:
        with contextlib.redirect_stdout(io.StringIO()) as screen:
            take_order()
    finally:
        sys.stdin = before
    return screen.getvalue()


def test_three_prompts_in_order():
    """The prompts are `Item: `, `Pieces: ` and `Price: `, in this order."""
    assert run("lamp", "2", "24.5").startswith("Item: Pieces: Price: ")


def test_line_is_separated_by_tabs():
    """Two lamps at 24.5 give 2, lamp and 49.0 with a tab between each."""
    assert run("lamp", "2", "24.5").endswith("2\tlamp\t49.0\n")


def test_spaces_around_the_item():
    """Spaces typed around the item are removed, those within are kept."""
    assert run("  desk lamp ", "1", "8").endswith("1\tdesk lamp\t8.0\n")


def test_pieces_are_a_number():
    """"3" pieces at "2" cost 6.0: both are converted before they are multiplied."""
    assert run("cup", " 3 ", "2").endswith("3\tcup\t6.0\n")


def test_exactly_one_line():
    """Exactly one line is printed."""
    assert run("cup", "1", "1").count("\n") == 1
