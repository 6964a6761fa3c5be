"""Conversions for the weather station's readings."""


def to_fahrenheit(celsius):
    """Return a temperature in degrees Fahrenheit.

    celsius: the temperature in degrees Celsius
    """
    return celsius * 9 / 5 + 32
