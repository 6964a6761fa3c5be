class Sku(str):
    """An article number: stripped, upper case, never empty."""

    def __new__(cls, text):
        cleaned = text.strip().upper()
        if not cleaned:
            raise ValueError("an article number must not be empty")
        return super().__new__(cls, cleaned)


class StockItem:
    """A number of pieces of one article."""

    def __init__(self, sku, quantity=0, *, tags=None):
        if quantity < 0:
            raise ValueError(f"quantity must not be negative: {quantity}")
        self.sku = Sku(sku)
        self.quantity = quantity
        self.tags = [] if tags is None else list(tags)

    @classmethod
    def from_row(cls, row):
        """Build an item from a row of text values."""
        return cls(row["sku"], int(row.get("quantity", 0)))
