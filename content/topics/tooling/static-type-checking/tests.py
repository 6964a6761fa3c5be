from typing import get_args, get_type_hints

from solution import find_price, total

PRICES = [("tea", 4.0), ("cup", 6.5), ("tea", 9.0), ("sample", 0.0)]


def test_first_match_wins():
    """find_price gives the price of the first pair with the name"""
    assert find_price(PRICES, "tea") == 4.0


def test_unknown_name_is_none():
    """find_price gives None for a name without a price"""
    assert find_price(PRICES, "pot") is None


def test_total():
    """two teas and a cup cost 14.5"""
    assert total(PRICES, {"tea": 2, "cup": 1}) == 14.5


def test_empty_order():
    """an empty order costs 0.0, a float"""
    result = total(PRICES, {})
    assert result == 0.0 and isinstance(result, float)


def test_missing_price_raises():
    """a missing price raises KeyError with the name"""
    try:
        total(PRICES, {"tea": 1, "pot": 1})
    except KeyError as error:
        assert error.args == ("pot",)
    else:
        raise AssertionError("no KeyError")


def test_free_items():
    """a price of 0.0 is a price"""
    assert total(PRICES, {"sample": 3}) == 0.0


def test_annotations():
    """both functions say what they return: float | None, and float"""
    assert get_type_hints(find_price)["return"] == float | None
    assert get_type_hints(total)["return"] is float


def test_parameters_are_annotated():
    """all parameters have annotations"""
    for function in (find_price, total):
        assert len(get_type_hints(function)) == 3, function.__name__


def test_the_annotations_are_precise():
    """pairs of str and float; an order from str to int; a sku is a str"""
    hints = get_type_hints(find_price)
    assert get_args(hints.get("prices")) == (tuple[str, float],), hints.get("prices")
    assert hints.get("sku") is str
    hints = get_type_hints(total)
    assert get_args(hints.get("prices")) == (tuple[str, float],), hints.get("prices")
    assert get_args(hints.get("order")) == (str, int), hints.get("order")
