from solution import Sensor


def test_label_shows_the_newest_reading():
    """The label shows name, newest value and unit."""
    roof = Sensor("roof")
    roof.record(20)
    roof.record(21.5)
    assert roof.label() == "roof: 21.5 C", roof.label()


def test_label_without_readings():
    """A sensor without readings says so."""
    assert Sensor("roof").label() == "roof: no data"


def test_zero_is_a_reading():
    """A reading of 0 is data, not its absence."""
    roof = Sensor("roof")
    roof.record(0)
    assert roof.label() == "roof: 0 C", roof.label()


def test_readings_are_not_shared():
    """Each sensor has a list of its own."""
    roof, cellar = Sensor("roof"), Sensor("cellar")
    roof.record(20)
    assert cellar.readings == []


def test_from_line_reads_floats():
    """A line gives the name and its readings as floats."""
    roof = Sensor.from_line("roof;20;21.5")
    assert roof.name == "roof"
    assert roof.readings == [20.0, 21.5]
    assert all(type(value) is float for value in roof.readings)
    assert Sensor.from_line("roof").readings == []


def test_from_line_builds_the_subclass():
    """Called on a subclass, from_line builds that subclass."""

    class Pressure(Sensor):
        unit = "hPa"

    gauge = Pressure.from_line("gauge;1013.5")
    assert type(gauge) is Pressure
    assert gauge.label() == "gauge: 1013.5 hPa", gauge.label()
    assert Sensor.unit == "C"


def test_to_fahrenheit_needs_no_object():
    """to_fahrenheit works on the class and on an object."""
    assert Sensor.to_fahrenheit(100) == 212
    assert Sensor("roof").to_fahrenheit(0) == 32
