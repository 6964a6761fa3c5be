class Quantity:
    """A value with a unit, such as 2 kg."""

    def __init__(self, value: float, unit: str) -> None:
        self.value = value
        self.unit = unit

    def __repr__(self) -> str:
        return f"Quantity({self.value!r}, {self.unit!r})"

    def __add__(self, other):
        raise NotImplementedError

    # Add the other operators.
