import contextlib
import io

from solution import apply_order


def test_an_order_is_taken():
    """Ordered quantities are subtracted, other items stay."""
    stock = {"tea": 4, "rice": 9}
    assert apply_order(stock, {"tea": 1}) == ({"tea": 3, "rice": 9}, {})


def test_items_with_nothing_left_are_dropped():
    """An item whose last piece is taken is not in the new stock."""
    assert apply_order({"tea": 1, "rice": 9}, {"tea": 1}) == ({"rice": 9}, {})


def test_all_or_nothing():
    """If one item is lacking, nothing is taken, and the shortfall is named."""
    result = apply_order({"tea": 4, "rice": 2}, {"tea": 1, "rice": 5})
    assert result == ({"tea": 4, "rice": 2}, {"rice": 3})


def test_an_unknown_item():
    """An item that is not in stock lacks its full quantity."""
    assert apply_order({"tea": 4}, {"oil": 2}) == ({"tea": 4}, {"oil": 2})


def test_the_arguments_are_not_changed():
    """Stock and order are the same after the call."""
    stock, order = {"tea": 4}, {"tea": 4}
    apply_order(stock, order)
    assert (stock, order) == ({"tea": 4}, {"tea": 4})


def test_the_result_is_a_new_dictionary():
    """The new stock is never the object that was passed."""
    stock = {"tea": 4}
    assert apply_order(stock, {})[0] is not stock
    assert apply_order(stock, {"oil": 1})[0] is not stock


def test_same_arguments_same_result_and_no_output():
    """A second call gives the same result, and nothing is printed."""
    out = io.StringIO()
    stock = {"tea": 4}
    with contextlib.redirect_stdout(out):
        first = apply_order(stock, {"tea": 3})
        second = apply_order(stock, {"tea": 3})
    assert first == second == ({"tea": 1}, {})
    assert out.getvalue() == ""
