from solution import by_due, by_version, ranking


def test_most_points_first():
    """Points decide, the highest first."""
    assert ranking([("a", 3), ("b", 9), ("c", 5)]) == [("b", 9), ("c", 5), ("a", 3)]


def test_equal_points_by_name():
    """Among equals the names rise, whatever their case."""
    results = [("cy", 5), ("Bo", 5), ("ana", 5)]
    assert ranking(results) == [("ana", 5), ("Bo", 5), ("cy", 5)]


def test_versions_are_numbers():
    """9 comes before 10 and 14; a shorter version before its extension."""
    versions = ["3.14", "3.9", "3.14.1", "3.10"]
    assert by_version(versions) == ["3.9", "3.10", "3.14", "3.14.1"]
    assert by_version(["3.1", "2.20"]) == ["2.20", "3.1"]
    assert by_version(["1.0.10", "1.0.9", "1.0"]) == ["1.0", "1.0.9", "1.0.10"]


def test_tasks_without_a_date_are_last():
    """Dates rise; None stands at the end."""
    tasks = [("b", None), ("a", "2026-12-01"), ("c", "2026-11-20")]
    assert by_due(tasks) == [("c", "2026-11-20"), ("a", "2026-12-01"), ("b", None)]


def test_equal_dates_keep_their_order():
    """Tasks with the same date, or with none, stay in the order given."""
    tasks = [("z", None), ("y", "2026-11-20"), ("b", None), ("a", "2026-11-20")]
    assert [title for title, _ in by_due(tasks)] == ["y", "a", "z", "b"]


def test_empty_lists():
    """Nothing to sort gives an empty list."""
    assert ranking([]) == by_version([]) == by_due([]) == []


def test_arguments_are_unchanged():
    """The given list keeps its order."""
    results = [("a", 3), ("b", 9)]
    ranking(results)
    assert results == [("a", 3), ("b", 9)]
    versions = ["3.14", "3.9"]
    by_version(versions)
    assert versions == ["3.14", "3.9"]
    tasks = [("b", None), ("a", "2026-12-01")]
    by_due(tasks)
    assert tasks == [("b", None), ("a", "2026-12-01")]
