class Sensor:
    """A named series of readings."""

    unit = "C"

    def __init__(self, name):
        self.name = name
        self.readings = []

    def record(self, value):
        """Append one reading."""
        self.readings.append(value)

    def label(self):
        """The name with the newest reading and its unit."""
        if not self.readings:
            return f"{self.name}: no data"
        return f"{self.name}: {self.readings[-1]} {self.unit}"

    @classmethod
    def from_line(cls, text):
        """Build a sensor from a line such as roof;20;21.5"""
        name, *values = text.split(";")
        sensor = cls(name)
        for value in values:
            sensor.record(float(value))
        return sensor

    @staticmethod
    def to_fahrenheit(celsius):
        """Convert a temperature."""
        return celsius * 9 / 5 + 32
