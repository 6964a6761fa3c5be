import random

from solution import holds


def right(a, b):
    return sorted(a + b)


def cases():
    """The same sorted lists at every run, small ones first."""
    rng = random.Random(7)
    yield [], []
    yield [1], []
    yield [], [1]
    yield [1], [1]
    for number in range(300):
        most = 2 + number // 30
        yield tuple(
            sorted(rng.choices(range(-5, 6), k=rng.randrange(most)))
            for _ in range(2)
        )


def caught(merge):
    assert holds(right, [1, 3], [2]), "a correct merge must hold"
    return any(not holds(merge, list(a), list(b)) for a, b in cases())


def test_a_correct_merge_always_holds():
    """`holds` is True for a correct merge, whatever the lists."""
    for a, b in cases():
        assert holds(right, list(a), list(b)) is True, (a, b)


def test_a_wrong_merge_gives_false():
    """The answer for a wrong result is False, not an exception."""
    assert holds(lambda a, b: [2, 1], [1], [2]) is False


def test_unsorted_result_is_caught():
    """A merge that only joins the lists is caught."""
    assert caught(lambda a, b: a + b)


def test_dropped_elements_are_caught():
    """A merge that returns nothing, or loses the last element, is caught."""
    assert caught(lambda a, b: [])
    assert caught(lambda a, b: right(a, b)[:-1])


def test_lost_duplicates_are_caught():
    """A merge that keeps equal elements only once is caught."""
    assert caught(lambda a, b: sorted(set(a + b)))


def test_invented_elements_are_caught():
    """A merge with the right length but other elements is caught."""
    assert caught(lambda a, b: [0] * (len(a) + len(b)))


def test_wrong_counts_are_caught():
    """Right values and the right length with wrong counts are caught."""

    def wrong(a, b):
        values = sorted(set(a + b))
        missing = len(a) + len(b) - len(values)
        return values + values[-1:] * missing

    assert caught(wrong)


def test_changed_arguments_are_caught():
    """A merge that changes the first or the second list is caught."""

    def empties_first(a, b):
        result = right(a, b)
        a.clear()
        return result

    def extends_second(a, b):
        b.extend(a)
        b.sort()
        return list(b)

    def moves_all_into_first(a, b):
        a[:] = right(a, b)
        b.clear()
        return list(a)

    assert caught(empties_first)
    assert caught(extends_second)
    assert caught(moves_all_into_first)
