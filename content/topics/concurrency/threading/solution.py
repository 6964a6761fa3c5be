import threading


class Inventory:
    """Stock levels that several threads may reserve from."""

    def __init__(self, stock: dict[str, int]) -> None:
        self.lock = threading.Lock()
        self._stock = dict(stock)

    def reserve(self, order: dict[str, int]) -> bool:
        """Reserve the whole order and return True, or change nothing."""
        with self.lock:
            for item, quantity in order.items():
                if self._stock.get(item, 0) < quantity:
                    return False
            for item, quantity in order.items():
                self._stock[item] = self._stock.get(item, 0) - quantity
            return True

    def restock(self, item: str, quantity: int) -> None:
        """Add to the stock of an item, which may be new."""
        with self.lock:
            self._stock[item] = self._stock.get(item, 0) + quantity

    def levels(self) -> dict[str, int]:
        """Return a copy of the stock."""
        with self.lock:
            return dict(self._stock)
