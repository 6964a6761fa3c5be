from solution import capped, deltas, usernames


def test_usernames():
    """The part before the @, in lower case and in order."""
    assert usernames(["Ada@x.org", "bo@y.net"]) == ["ada", "bo"]


def test_no_address():
    """Texts without an @ are left out."""
    assert usernames(["ada", "bo@y.net", ""]) == ["bo"]
    assert usernames([]) == []


def test_deltas():
    """Each value less the one before it."""
    assert deltas([3, 5, 4]) == [2, -1]
    assert deltas([10, 10, 7, 9]) == [0, -3, 2]


def test_deltas_of_few_values():
    """One value has no neighbour; none has none either."""
    assert deltas([8]) == []
    assert deltas([]) == []


def test_capped_keeps_the_length():
    """Values above the limit become the limit, the others stay."""
    assert capped([5, 12, 10, 30], 10) == [5, 10, 10, 10]
    assert capped([], 10) == []


def test_the_given_list_is_unchanged():
    """A new list is returned; the old one stays as it was."""
    values = [5, 12]
    assert capped(values, 10) is not values
    assert values == [5, 12]
