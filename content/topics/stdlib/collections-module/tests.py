from solution import RecentCodes


def filled(limit, codes):
    recent = RecentCodes(limit)
    for code in codes:
        recent.add(code)
    return recent


def test_codes_are_counted():
    """`count` tells how often a code was added, 0 for an unknown one."""
    recent = filled(10, [500, 404, 500])
    assert (recent.count(500), recent.count(404), recent.count(418)) == (2, 1, 0)


def test_the_oldest_is_forgotten():
    """Beyond the limit the oldest code no longer counts."""
    recent = filled(3, [500, 404, 404, 503])
    assert recent.count(500) == 0
    assert recent.last() == [404, 404, 503]


def test_a_code_can_leave_and_come_back():
    """A forgotten code is counted from the beginning."""
    recent = filled(2, [500, 404, 404, 500])
    assert recent.count(500) == 1


def test_top_ranks_what_is_remembered():
    """`top` gives the most frequent codes first."""
    recent = filled(5, [1, 1, 1, 1, 2, 3, 2, 3, 2])
    assert recent.top(2) == [(2, 3), (3, 2)]
    assert recent.top(1) == [(2, 3)]


def test_top_has_no_zero_counts():
    """A code that was forgotten does not turn up with count 0."""
    recent = filled(1, [500, 404])
    assert recent.top(5) == [(404, 1)]


def test_asking_changes_nothing():
    """Counting an unknown code does not add it."""
    recent = filled(3, [500])
    recent.count(418)
    assert recent.top(5) == [(500, 1)]
    assert recent.last() == [500]


def test_count_and_add_do_not_visit_all_codes():
    """Of 500 codes, `count` and `add` compare or hash only a few."""
    touched = 0

    class Code:
        def __init__(self, number):
            self.number = number

        def __hash__(self):
            nonlocal touched
            touched += 1
            return hash(self.number)

        def __eq__(self, other):
            nonlocal touched
            touched += 1
            return self.number == other.number

    recent = filled(500, [Code(number) for number in range(500)])
    touched = 0
    assert recent.count(Code(400)) == 1
    recent.add(Code(500))
    assert touched < 50, f"{touched} comparisons and hashes"


def test_an_empty_one():
    """Without codes there is nothing to rank or list."""
    recent = RecentCodes(3)
    assert (recent.top(3), recent.last()) == ([], [])
