def weeks_to_goal(start, weekly, goal):
    """Return after how many weeks the balance is at least the goal."""
    weeks = 0
    balance = start
    while balance < goal:
        balance += weekly
        weeks += 1
    return weeks


def pairs_over(prices, limit):
    """Return how many pairs of prices add up to more than the limit."""
    count = 0
    for i in range(len(prices)):
        for j in range(i + 1, len(prices)):
            if prices[i] + prices[j] > limit:
                count += 1
    return count
