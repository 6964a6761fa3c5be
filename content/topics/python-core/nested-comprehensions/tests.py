from solution import all_tags, masked, transpose


def test_tags_in_one_list():
    """The tags of all articles, in order and in lower case."""
    articles = [{"tags": ["Web", "api"]}, {"tags": ["API"]}]
    assert all_tags(articles) == ["web", "api", "api"]


def test_articles_without_tags():
    """A missing key and an empty list add nothing."""
    assert all_tags([{"title": "News"}, {"tags": []}, {"tags": ["x"]}]) == ["x"]
    assert all_tags([]) == []


def test_transpose():
    """Three rows of two become two rows of three."""
    assert transpose([[1, 2], [3, 4], [5, 6]]) == [[1, 3, 5], [2, 4, 6]]


def test_transpose_at_the_edges():
    """An empty table stays empty; one row becomes one column."""
    assert transpose([]) == []
    assert transpose([[1, 2]]) == [[1], [2]]


def test_masked():
    """Numbers above the limit become None; the limit itself stays."""
    assert masked([[5, 9], [10, 11]], 9) == [[5, 9], [None, None]]


def test_masked_keeps_the_shape():
    """Rows of different lengths, empty ones too, keep their length."""
    assert masked([[], [0, 99]], 50) == [[], [0, None]]


def test_the_table_is_unchanged():
    """The result is new, down to its rows."""
    table = [[1, 99]]
    result = masked(table, 100)
    assert result == table and result[0] is not table[0]
    masked(table, 50)
    assert table == [[1, 99]]
