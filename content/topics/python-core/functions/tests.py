from solution import hours_and_minutes, member_fee, parking_fee


def test_first_half_hour_is_free():
    """Up to and including 30 minutes cost nothing."""
    assert parking_fee(0) == 0
    assert parking_fee(30) == 0


def test_up_to_two_hours():
    """From 31 to 120 minutes the fee is 3."""
    assert parking_fee(31) == 3
    assert parking_fee(120) == 3


def test_each_started_hour_counts():
    """121 minutes start the third hour; so do 180, but 181 start a fourth."""
    assert parking_fee(121) == 5
    assert parking_fee(180) == 5
    assert parking_fee(181) == 7


def test_never_more_than_the_maximum():
    """480 minutes cost 15, and so does a longer stay."""
    assert parking_fee(480) == 15
    assert parking_fee(1440) == 15


def test_members_pay_half_rounded_down():
    """Half of 3 is 1, half of 15 is 7; free stays free."""
    assert member_fee(60) == 1
    assert member_fee(600) == 7
    assert member_fee(10) == 0


def test_two_values_come_back():
    """135 minutes are 2 hours and 15 minutes; 45 minutes are 0 and 45."""
    assert hours_and_minutes(135) == (2, 15)
    assert hours_and_minutes(45) == (0, 45)
