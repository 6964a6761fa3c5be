from solution import boxes_needed, can_write, ships_free


def test_last_box_may_be_partly_filled():
    """13 items in boxes of 6 need 3 boxes."""
    assert boxes_needed(13, 6) == 3


def test_full_boxes_are_not_exceeded():
    """12 items in boxes of 6 need 2 boxes, and no items need none."""
    assert boxes_needed(12, 6) == 2
    assert boxes_needed(0, 6) == 0


def test_boxes_are_exact_integers():
    """The number of boxes is an `int`, exact for very large numbers as well."""
    assert type(boxes_needed(13, 6)) is int
    assert boxes_needed(10**20 + 1, 10) == 10**19 + 1


def test_dear_or_member_ships_free():
    """A total of 50, or being a member, is enough when the parcel is light."""
    assert ships_free(50, False, 30)
    assert ships_free(5, True, 1)
    assert not ships_free(49.99, False, 1)


def test_heavy_parcels_never_ship_free():
    """Above 30 the parcel does not ship free, member or not."""
    assert not ships_free(200, True, 31)
    assert not ships_free(200, False, 31)


def test_write_bit():
    """6 is 4 + 2 and has the bit worth 2; 5 is 4 + 1 and has not, nor has 4."""
    assert can_write(6) is True
    assert can_write(2) is True
    assert can_write(5) is False
    assert can_write(7) is True
    assert can_write(4) is False
    assert can_write(0) is False
