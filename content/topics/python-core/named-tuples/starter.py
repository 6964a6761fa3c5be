from typing import NamedTuple


class Item(NamedTuple):
    name: str


def parse(line):
    """Return the item that stands in the line, its parts joined by ;"""
    return ...


def total(items):
    """Return the sum of price times pieces."""
    return ...


def raised(item, amount):
    """Return a new item whose price is higher by the amount."""
    return ...
