from solution import possible_results


def test_one_thread_has_one_result():
    """A single thread cannot lose anything."""
    assert possible_results(10, [-3]) == {7}


def test_no_thread_changes_nothing():
    """Without threads the start value stays."""
    assert possible_results(5, []) == {5}


def test_two_equal_changes():
    """Two sales of 3 from 10 leave 4, or 7 if one is lost."""
    assert possible_results(10, [-3, -3]) == {4, 7}


def test_either_update_can_be_lost():
    """With different changes, the result tells which one was lost."""
    assert possible_results(0, [1, 10]) == {1, 10, 11}


def test_three_threads():
    """Of three updates, any one or two of them can be lost."""
    assert possible_results(0, [1, 10, 100]) == {
        1, 10, 100, 11, 101, 110, 111,
    }


def test_four_threads():
    """Four increments end anywhere from 1 to 4."""
    assert possible_results(0, [1, 1, 1, 1]) == {1, 2, 3, 4}


def test_the_changes_stay_as_they_were():
    """The list that was passed in is not changed."""
    changes = [1, 2]
    possible_results(0, changes)
    assert changes == [1, 2]
