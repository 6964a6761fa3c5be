class Shipment:
    """A parcel with a weight in kilograms."""

    def __init__(self, weight_kg):
        self.weight_kg = weight_kg

    def cost(self):
        """4.0 plus 1.5 for each kilogram."""
        return 4.0 + 1.5 * self.weight_kg

    def describe(self):
        """Weight and cost, such as 2 kg, 7.00"""
        return f"{self.weight_kg} kg, {self.cost():.2f}"


class Express(Shipment):
    """A shipment at 1.5 times the cost."""

    def cost(self):
        return super().cost() * 1.5

    def describe(self):
        return f"express: {super().describe()}"


class InsuredExpress(Express):
    """An express shipment, plus 1 percent of its value."""

    def __init__(self, weight_kg, value):
        super().__init__(weight_kg)
        self.value = value

    def cost(self):
        return super().cost() + self.value / 100
