from solution import CASES, fee


def outcome(function, arguments):
    try:
        return function(*arguments)
    except ValueError:
        return ValueError


def variant(
    first=0, free_from=5000, base=490, express=700, rebate=350, always=False
):
    """`fee` with another number, or with the rebate on ordinary orders."""

    def changed(total, fast, member):
        if total < first:
            raise ValueError
        cents = 0 if total >= free_from else base
        if fast:
            cents += express
        if member and (fast or always):
            cents -= rebate
        return cents

    return changed


def caught(function):
    return any(outcome(function, args) != expected for args, expected in CASES)


def test_pairs_are_right():
    """`fee` gives the expected result for every pair."""
    assert CASES, "there are no pairs yet"
    for arguments, expected in CASES:
        got = outcome(fee, arguments)
        assert got == expected, f"fee{arguments} gives {got}"


def test_at_most_eight_pairs():
    """One to eight pairs are enough."""
    assert 1 <= len(CASES) <= 8


def test_every_branch_is_reached():
    """Each of the four conditions is once true and once false."""
    totals = [arguments[0] for arguments, _ in CASES]
    valid = [arguments for arguments, _ in CASES if arguments[0] >= 0]
    express = {fast for _, fast, _ in valid}
    members = {member for _, fast, member in valid if fast}
    assert any(total < 0 for total in totals), "no negative total"
    assert any(0 <= total < 5000 for total in totals), "no small order"
    assert any(total >= 5000 for total in totals), "no order from 5000 on"
    assert express == {True, False}, "express: both, please"
    assert members == {True, False}, "express orders: member and not"


def test_boundary_of_free_shipping():
    """Free shipping from 4999, or only from 5001 on, is noticed."""
    assert caught(variant(free_from=4999)), "4999 is not checked"
    assert caught(variant(free_from=5001)), "5000 is not checked"


def test_boundary_of_negative_totals():
    """Accepting -1, and refusing 0, are noticed."""
    assert caught(variant(first=-1)), "-1 is not checked"
    assert caught(variant(first=1)), "0 is not checked"


def test_wrong_amounts():
    """Another base fee, express fee or rebate is noticed."""
    assert caught(variant(base=500))
    assert caught(variant(express=690))
    assert caught(variant(rebate=300))


def test_rebate_without_express():
    """A rebate for members on ordinary orders is noticed."""
    assert caught(variant(always=True)), "a member without express is missing"
