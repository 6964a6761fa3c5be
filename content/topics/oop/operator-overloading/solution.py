from functools import total_ordering


@total_ordering
class Quantity:
    """A value with a unit, such as 2 kg."""

    def __init__(self, value: float, unit: str) -> None:
        self.value = value
        self.unit = unit

    def __repr__(self) -> str:
        return f"Quantity({self.value!r}, {self.unit!r})"

    def __add__(self, other):
        if not isinstance(other, Quantity):
            return NotImplemented
        self._check_unit(other)
        return Quantity(self.value + other.value, self.unit)

    def __sub__(self, other):
        if not isinstance(other, Quantity):
            return NotImplemented
        self._check_unit(other)
        return Quantity(self.value - other.value, self.unit)

    def __mul__(self, factor):
        if not isinstance(factor, int | float):
            return NotImplemented
        return Quantity(self.value * factor, self.unit)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, Quantity):
            return NotImplemented
        return (self.value, self.unit) == (other.value, other.unit)

    def __lt__(self, other):
        if not isinstance(other, Quantity):
            return NotImplemented
        self._check_unit(other)
        return self.value < other.value

    def __hash__(self) -> int:
        return hash((self.value, self.unit))

    def _check_unit(self, other: "Quantity") -> None:
        if self.unit != other.unit:
            raise ValueError(f"{self.unit} and {other.unit} do not mix")
