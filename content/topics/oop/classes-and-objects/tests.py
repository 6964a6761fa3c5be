from solution import Basket


def test_a_new_basket_is_empty():
    """A new basket knows its customer and has nothing in it."""
    basket = Basket("ana")
    assert basket.customer == "ana"
    assert basket.total() == 0 and basket.count() == 0


def test_total_multiplies_price_and_quantity():
    """Two teas at 4 and one cup at 9 cost 17, and are 3 pieces."""
    basket = Basket("ana")
    basket.add("tea", 4, 2)
    basket.add("cup", 9)
    assert basket.total() == 17, basket.total()
    assert basket.count() == 3, basket.count()


def test_adding_again_increases_the_quantity():
    """Adding a name again adds to its quantity."""
    basket = Basket("ana")
    basket.add("tea", 4)
    basket.add("tea", 4, 3)
    assert basket.count() == 4 and basket.total() == 16


def test_the_newest_price_counts():
    """When the price changes, it changes for all pieces of that name."""
    basket = Basket("ana")
    basket.add("tea", 4, 2)
    basket.add("tea", 5)
    assert basket.total() == 15, basket.total()


def test_remove_takes_the_whole_position():
    """Removing a name takes all its pieces and leaves the others."""
    basket = Basket("ana")
    basket.add("tea", 4, 2)
    basket.add("cup", 9)
    basket.remove("tea")
    assert basket.total() == 9 and basket.count() == 1


def test_removing_what_is_not_there_raises():
    """Removing an unknown name raises KeyError."""
    try:
        Basket("ana").remove("tea")
    except KeyError:
        return
    raise AssertionError("no KeyError was raised")


def test_baskets_are_independent():
    """What one customer adds does not appear in another's basket."""
    first, second = Basket("ana"), Basket("bo")
    first.add("tea", 4)
    assert second.count() == 0 and second.total() == 0
