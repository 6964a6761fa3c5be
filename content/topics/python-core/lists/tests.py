from solution import chunks, column, top


def test_top_scores():
    """The two highest of 3, 9, 7 and 9 are 9 and 9."""
    assert top([3, 9, 7, 9], 2) == [9, 9]
    assert top([3, 9, 7], 3) == [9, 7, 3]


def test_top_of_few():
    """With fewer scores than asked for, all come back."""
    assert top([4, 5], 10) == [5, 4]
    assert top([], 3) == []
    assert top([4, 5], 0) == []


def test_given_lists_are_unchanged():
    """None of the functions changes the list it is given."""
    scores = [1, 3, 2]
    top(scores, 2)
    chunks(scores, 2)
    assert scores == [1, 3, 2]
    table = [[1, 2], [3, 4]]
    column(table, 1)
    assert table == [[1, 2], [3, 4]]


def test_chunks():
    """Seven items in chunks of three: 3, 3 and 1."""
    assert chunks([1, 2, 3, 4, 5, 6, 7], 3) == [[1, 2, 3], [4, 5, 6], [7]]
    assert chunks([1, 2, 3, 4], 2) == [[1, 2], [3, 4]]


def test_chunks_at_the_edges():
    """No items give no chunks; a size beyond the length gives one chunk."""
    assert chunks([], 3) == []
    assert chunks([1, 2], 5) == [[1, 2]]


def test_column():
    """The last column can be asked for as -1."""
    table = [["tea", 4], ["rice", 2]]
    assert column(table, 0) == ["tea", "rice"]
    assert column(table, -1) == [4, 2]
    assert column([], 0) == []
