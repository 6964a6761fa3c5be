from solution import Express, InsuredExpress, Shipment


def test_shipment_cost_and_description():
    """A shipment of 2 kg costs 7.00."""
    parcel = Shipment(2)
    assert parcel.cost() == 7.0, parcel.cost()
    assert parcel.describe() == "2 kg, 7.00", parcel.describe()


def test_express_costs_half_as_much_again():
    """Express costs 1.5 times the ordinary cost."""
    assert Express(2).cost() == 10.5, Express(2).cost()


def test_insured_adds_one_percent():
    """Insurance adds 1 percent of the value to the express cost."""
    parcel = InsuredExpress(2, 300)
    assert parcel.cost() == 13.5, parcel.cost()
    assert parcel.value == 300


def test_the_base_sets_the_weight():
    """Every level keeps the weight as weight_kg."""
    assert Express(3).weight_kg == 3
    assert InsuredExpress(4, 10).weight_kg == 4


def test_descriptions_show_the_right_cost():
    """describe() shows the cost of the object's own class."""
    text = Express(2).describe()
    assert text == "express: 2 kg, 10.50", text
    text = InsuredExpress(2, 300).describe()
    assert text == "express: 2 kg, 13.50", text


def test_the_hierarchy():
    """Insured shipments are express shipments are shipments."""
    assert issubclass(InsuredExpress, Express)
    assert issubclass(Express, Shipment)


def test_subclasses_use_the_base_rule():
    """When the base's rule changes, the subclasses follow."""

    class FlatRate(InsuredExpress):
        pass

    original = Shipment.cost
    try:
        Shipment.cost = lambda self: 100.0
        assert FlatRate(2, 300).cost() == 153.0
    finally:
        Shipment.cost = original


def test_express_uses_the_base_description():
    """When the base's description changes, that of Express follows."""
    original = Shipment.describe
    try:
        Shipment.describe = lambda self: "a parcel"
        assert Express(2).describe() == "express: a parcel"
    finally:
        Shipment.describe = original
