from solution import Sku, StockItem


def raises_value_error(build):
    try:
        build()
    except ValueError:
        return True
    return False


def test_sku_is_a_cleaned_string():
    """Sku(" a-1 ") is a string equal to "A-1"."""
    sku = Sku(" a-1 ")
    assert sku == "A-1", repr(sku)
    assert isinstance(sku, str) and type(sku) is Sku


def test_sku_refuses_nothing():
    """A Sku of blanks only raises ValueError."""
    assert raises_value_error(lambda: Sku("  "))
    assert raises_value_error(lambda: Sku(""))


def test_item_stores_its_values():
    """An item keeps a Sku, its quantity and its tags."""
    item = StockItem("a-1", 3, tags=["new"])
    assert type(item.sku) is Sku and item.sku == "A-1"
    assert item.quantity == 3 and item.tags == ["new"]
    assert StockItem("b").quantity == 0


def test_negative_quantity_is_refused():
    """A negative quantity raises ValueError."""
    assert raises_value_error(lambda: StockItem("a", -1))


def test_tags_are_never_shared():
    """Items share no list with each other or with the caller."""
    first, second = StockItem("a"), StockItem("b")
    first.tags.append("new")
    assert second.tags == []
    given = ["old"]
    item = StockItem("c", tags=given)
    given.append("later")
    assert item.tags == ["old"], item.tags


def test_from_row_converts_the_quantity():
    """A row holds text; a missing quantity means 0."""
    row = {"sku": "a-1", "quantity": "3"}
    assert StockItem.from_row(row).quantity == 3
    assert StockItem.from_row({"sku": "a-1"}).quantity == 0


def test_from_row_builds_the_subclass():
    """Called on a subclass, from_row builds that subclass."""

    class Frozen(StockItem):
        pass

    assert type(Frozen.from_row({"sku": "ice"})) is Frozen
