from datetime import date

from solution import price_line, ticket


def test_columns():
    """Name, pieces and amount take 12, 4 and 10 characters."""
    assert price_line("Lamp", 3, 24.5) == "Lamp           3     73.50"


def test_thousands():
    """Thousands are separated by a comma, two decimals are always there."""
    assert price_line("Desk", 12, 250) == "Desk          12  3,000.00"


def test_long_names_are_cut():
    """A name of more than 12 characters is cut to 12."""
    assert price_line("Extension cable", 1, 8) == "Extension ca   1      8.00"


def test_line_has_always_the_same_length():
    """An empty name still fills its column."""
    assert len(price_line("", 1, 1)) == 26


def test_ticket():
    """Number with zeros in front, day, counts, and the share with one decimal."""
    assert ticket(42, date(2026, 11, 20), 7, 12) == "#00042 20.11.2026 7/12 (58.3%)"


def test_ticket_with_short_day_and_month():
    """Day and month always have two digits; the share can be 100.0%."""
    assert ticket(7, date(2026, 1, 5), 3, 3) == "#00007 05.01.2026 3/3 (100.0%)"


def test_long_number_is_not_cut():
    """A number of more than five digits is shown whole."""
    assert ticket(123456, date(2026, 1, 5), 0, 4) == "#123456 05.01.2026 0/4 (0.0%)"
