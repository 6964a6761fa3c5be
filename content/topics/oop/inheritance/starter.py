class Shipment:
    """A parcel with a weight in kilograms."""

    def __init__(self, weight_kg):
        raise NotImplementedError

    def cost(self):
        """4.0 plus 1.5 for each kilogram."""
        raise NotImplementedError

    def describe(self):
        """Weight and cost, such as 2 kg, 7.00"""
        raise NotImplementedError


class Express(Shipment):
    """A shipment at 1.5 times the cost."""


class InsuredExpress(Express):
    """An express shipment, plus 1 percent of its value."""
