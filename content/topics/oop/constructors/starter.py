class Sku(str):
    """An article number: stripped, upper case, never empty."""

    def __new__(cls, text):
        raise NotImplementedError


class StockItem:
    """A number of pieces of one article."""

    def __init__(self, sku, quantity=0, *, tags=None):
        raise NotImplementedError

    @classmethod
    def from_row(cls, row):
        """Build an item from a row of text values."""
        raise NotImplementedError
