import threading


class Inventory:
    """Stock levels that several threads may reserve from."""

    def __init__(self, stock: dict[str, int]) -> None:
        raise NotImplementedError

    def reserve(self, order: dict[str, int]) -> bool:
        """Reserve the whole order and return True, or change nothing."""
        raise NotImplementedError

    def restock(self, item: str, quantity: int) -> None:
        """Add to the stock of an item, which may be new."""
        raise NotImplementedError

    def levels(self) -> dict[str, int]:
        """Return a copy of the stock."""
        raise NotImplementedError
