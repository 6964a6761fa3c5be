import tempfile
from pathlib import Path

from solution import totals


def of(data: bytes):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "data.csv")
        path.write_bytes(data)
        return totals(path)


def complaint(data: bytes) -> str:
    try:
        of(data)
    except ValueError as error:
        return str(error)
    raise AssertionError("no ValueError was raised")


def test_sums_by_customer():
    """The cents of each customer are summed."""
    data = b"customer,cents\r\nana,100\r\nbo,50\r\nana,-20\r\n"
    assert of(data) == {"ana": 80, "bo": 50}


def test_other_columns_and_order_do_not_matter():
    """Columns may stand in any order, with others between them."""
    assert of(b"cents,day,customer\n7,mon,ana\n") == {"ana": 7}


def test_quoted_commas_and_line_breaks():
    """A quoted customer may contain a comma, quotes or a line break."""
    data = b'customer,cents\r\n"Tea, Ltd.",5\r\n"a ""b""\r\nc",6\r\n'
    assert of(data) == {"Tea, Ltd.": 5, 'a "b"\r\nc': 6}


def test_byte_order_mark_is_ignored():
    """A byte order mark before the header is no part of the first name."""
    assert of("\ufeffcustomer,cents\nana,1\n".encode()) == {"ana": 1}


def test_text_is_read_as_utf8():
    """Names are decoded as UTF-8 on every system."""
    assert of("customer,cents\nZoë,1\n".encode()) == {"Zoë": 1}


def test_header_alone_gives_nothing():
    """A file with a header and no rows gives an empty dictionary."""
    assert of(b"customer,cents\n") == {}


def test_missing_column_is_named():
    """A missing column is a ValueError that names it; an empty file lacks both."""
    assert "cents" in complaint(b"customer,amount\nana,1\n")
    assert "customer" in complaint(b"name,cents\nana,1\n")
    text = complaint(b"")
    assert "customer" in text or "cents" in text


def test_bad_cents_tell_the_line():
    """Cents that are no whole number, or missing, are reported with the line."""
    assert "line 3" in complaint(b"customer,cents\nana,1\nbo,x\n")
    assert "line 2" in complaint(b"customer,cents\nana\n")
    assert "line 2" in complaint(b"customer,cents\nana,1.5\n")
    assert "line 4" in complaint(b'customer,cents\n"a\nb",1\nbo,\n')
