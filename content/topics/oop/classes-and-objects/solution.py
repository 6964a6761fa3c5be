class Basket:
    """What one customer is about to buy."""

    def __init__(self, customer):
        self.customer = customer
        self.quantities = {}
        self.prices = {}

    def add(self, name, price, quantity=1):
        """Add pieces; the newest price counts for all of them."""
        self.quantities[name] = self.quantities.get(name, 0) + quantity
        self.prices[name] = price

    def remove(self, name):
        """Take a position out; KeyError if there is none."""
        del self.quantities[name]
        del self.prices[name]

    def total(self):
        """The sum of price times quantity."""
        return sum(
            self.prices[name] * quantity
            for name, quantity in self.quantities.items()
        )

    def count(self):
        """The number of pieces."""
        return sum(self.quantities.values())
