from solution import quote, remember


def test_only_the_price_is_required():
    """quote(20) is the price of one piece."""
    assert quote(20) == 20
    assert quote(price=20) == 20


def test_pieces_by_position_or_by_name():
    """quote(20, 3) and quote(20, pieces=3) are both 60."""
    assert quote(20, 3) == 60
    assert quote(20, pieces=3) == 60
    assert quote(pieces=3, price=20) == 60


def test_rate_counts_from_the_minimum_on():
    """The reduction starts with exactly `minimum` pieces, 10 by default."""
    assert quote(20, 10) == 200
    assert quote(20, 9, rate=0.5) == 180
    assert quote(20, 10, rate=0.5) == 100
    assert quote(20, 2, rate=0.5, minimum=2) == 20


def test_rate_is_keyword_only():
    """quote(20, 10, 0.5) must raise a TypeError: rate is passed by name only."""
    try:
        quote(20, 10, 0.5)
    except TypeError:
        pass
    else:
        assert False, "a third positional argument was accepted"


def test_calls_do_not_share_a_list():
    """Two calls without a list give two lists with one text each."""
    assert remember("open") == ["open"]
    assert remember("close") == ["close"]


def test_the_given_list_grows():
    """A list that is passed is changed and returned, also an empty one."""
    entries = []
    assert remember("open", entries) is entries
    assert remember("close", entries=entries) is entries
    assert entries == ["open", "close"]
