def weeks_to_goal(start, weekly, goal):
    """Return after how many weeks the balance is at least the goal."""
    weeks = 0
    ...
    return weeks


def pairs_over(prices, limit):
    """Return how many pairs of prices add up to more than the limit."""
    count = 0
    ...
    return count
