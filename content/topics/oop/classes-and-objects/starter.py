class Basket:
    """What one customer is about to buy."""

    def __init__(self, customer):
        raise NotImplementedError

    def add(self, name, price, quantity=1):
        """Add pieces; the newest price counts for all of them."""
        raise NotImplementedError

    def remove(self, name):
        """Take a position out; KeyError if there is none."""
        raise NotImplementedError

    def total(self):
        """The sum of price times quantity."""
        raise NotImplementedError

    def count(self):
        """The number of pieces."""
        raise NotImplementedError
