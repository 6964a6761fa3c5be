from solution import pairs_over, weeks_to_goal


def test_weeks_until_the_goal():
    """From 100, growing by 30, 200 is reached after 4 weeks."""
    assert weeks_to_goal(100, 30, 200) == 4


def test_goal_reached_exactly():
    """Reaching the goal exactly is enough: from 0 by 50, 100 takes 2 weeks."""
    assert weeks_to_goal(0, 50, 100) == 2


def test_goal_already_reached():
    """A balance that is at the goal, or above it, takes 0 weeks."""
    assert weeks_to_goal(200, 10, 200) == 0
    assert weeks_to_goal(250, 10, 200) == 0


def test_pairs_are_counted_once():
    """Of 10, 20 and 30 two pairs exceed 35: 10 + 30 and 20 + 30."""
    assert pairs_over([10, 20, 30], 35) == 2


def test_no_item_is_paired_with_itself():
    """A single price makes no pair, however high it is."""
    assert pairs_over([100], 10) == 0
    assert pairs_over([], 10) == 0


def test_equal_prices_are_different_positions():
    """Three prices of 20 make three pairs of 40; the limit itself does not count."""
    assert pairs_over([20, 20, 20], 39) == 3
    assert pairs_over([20, 20, 20], 40) == 0
