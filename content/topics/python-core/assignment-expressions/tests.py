from solution import rated, read_until_blank


def reader(*lines):
    waiting = list(lines)
    return lambda: waiting.pop(0)


def test_lines_before_the_blank_are_returned():
    """The lines come in order, without the empty one."""
    assert read_until_blank(reader("a", "b", "", "c")) == ["a", "b"]


def test_a_blank_at_once_gives_nothing():
    """If the first line is empty, the list is empty."""
    assert read_until_blank(reader("")) == []


def test_reading_stops_at_the_blank():
    """After the empty line nothing more is read."""
    waiting = ["a", "", "left"]
    read_until_blank(lambda: waiting.pop(0))
    assert waiting == ["left"]


def test_spaces_and_zero_are_lines():
    """A line of a space, or "0", is not empty."""
    assert read_until_blank(reader(" ", "0", "")) == [" ", "0"]


def test_items_without_a_score_are_left_out():
    """None means no score; a score of 0 is kept."""
    scores = {"ana": 7, "bo": None, "cy": 0}
    assert rated(scores, scores.get) == [("ana", 7), ("cy", 0)]


def test_score_is_called_once_for_each_item():
    """Each item is scored once, in order, also when it is kept."""
    asked = []

    def score(item):
        asked.append(item)
        return len(item)

    rated(["ana", "bo"], score)
    assert asked == ["ana", "bo"]
