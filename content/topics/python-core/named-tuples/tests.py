from solution import Item, parse, raised, total


def test_fields_and_order():
    """The fields are name, price and pieces, in this order."""
    assert Item._fields == ("name", "price", "pieces")
    assert Item("lamp", 24.5, 3) == ("lamp", 24.5, 3)


def test_pieces_default_to_one():
    """Without pieces, an item stands for one piece."""
    assert Item("lamp", 24.5).pieces == 1


def test_parse():
    """The parts get their types: text, float, int."""
    item = parse("lamp;24.5;3")
    assert item == Item("lamp", 24.5, 3)
    assert isinstance(item, Item)
    assert isinstance(item.price, float) and isinstance(item.pieces, int)


def test_parse_without_pieces():
    """A line with two parts uses the default."""
    assert parse("desk;180") == Item("desk", 180.0, 1)


def test_total():
    """3 lamps for 24.5 and a desk for 180 make 253.5; no items make 0."""
    assert total([Item("lamp", 24.5, 3), Item("desk", 180.0)]) == 253.5
    assert total([]) == 0


def test_raised_is_a_new_item():
    """The old item keeps its price; the new one is an Item as well."""
    lamp = Item("lamp", 24.5, 3)
    dearer = raised(lamp, 5)
    assert lamp.price == 24.5
    assert dearer == ("lamp", 29.5, 3)
    assert isinstance(dearer, Item)
