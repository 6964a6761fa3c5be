import contextlib
import io
import runpy
from pathlib import Path

import solution

LOG_AFTER_IMPORT = list(solution.log)


def test_import_does_no_work():
    """Importing the module must not call `main`: guard the call."""
    assert LOG_AFTER_IMPORT == []


def test_light_parcels():
    """Up to and including 1000 grams the price is 5."""
    assert solution.parcel_price(1) == 5
    assert solution.parcel_price(1000) == 5


def test_heavy_parcels():
    """Above 1000 grams the price is 9."""
    assert solution.parcel_price(1001) == 9


def test_weight_must_be_positive():
    """0 and negative weights raise ValueError."""
    for grams in (0, -5):
        try:
            solution.parcel_price(grams)
        except ValueError:
            continue
        raise AssertionError(f"{grams} was accepted")


def test_main_logs_and_prints():
    """`main` prints the line and appends it to `log`."""
    printed = io.StringIO()
    solution.log.clear()
    with contextlib.redirect_stdout(printed):
        solution.main()
    assert printed.getvalue() == "1500 g: 9\n"
    assert solution.log == ["1500 g: 9"]


def test_running_the_file_calls_main():
    """Run as a program, the file calls `main`."""
    path = Path(solution.__file__)
    if not path.exists():  # the module was not loaded from a file
        return
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        runpy.run_path(str(path), run_name="__main__")
    assert printed.getvalue() == "1500 g: 9\n"


def test_star_import_gives_the_price_only():
    """`from solution import *` binds `parcel_price` and nothing else."""
    names = {}
    exec("from solution import *", names)
    assert [n for n in names if n != "__builtins__"] == ["parcel_price"]
