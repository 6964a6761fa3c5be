from typing import NamedTuple


class Item(NamedTuple):
    name: str
    price: float
    pieces: int = 1


def parse(line):
    """Return the item that stands in the line, its parts joined by ;"""
    name, price, *rest = line.split(";")
    if rest:
        return Item(name, float(price), int(rest[0]))
    return Item(name, float(price))


def total(items):
    """Return the sum of price times pieces."""
    result = 0
    for item in items:
        result += item.price * item.pieces
    return result


def raised(item, amount):
    """Return a new item whose price is higher by the amount."""
    return item._replace(price=item.price + amount)
