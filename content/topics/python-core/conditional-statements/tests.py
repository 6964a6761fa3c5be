from solution import label, ticket_price


def test_small_children_are_free():
    """Up to and including 5 the price is 0, for students as well."""
    assert ticket_price(0, False) == 0
    assert ticket_price(5, True) == 0


def test_under_eighteen():
    """From 6 to 17 the price is 4, for students as well."""
    assert ticket_price(6, False) == 4
    assert ticket_price(17, True) == 4


def test_adults():
    """From 18 to 64 the price is 8."""
    assert ticket_price(18, False) == 8
    assert ticket_price(64, False) == 8


def test_from_sixty_five():
    """From 65 on the price is 5."""
    assert ticket_price(65, False) == 5
    assert ticket_price(80, True) == 5


def test_students():
    """A student who would pay 8 pays 5."""
    assert ticket_price(18, True) == 5
    assert ticket_price(64, True) == 5


def test_label():
    """One is "1 ticket"; none and many are "0 tickets" and "12 tickets"."""
    assert label(1) == "1 ticket"
    assert label(0) == "0 tickets"
    assert label(12) == "12 tickets"
