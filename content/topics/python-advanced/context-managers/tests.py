from solution import BatchWriter


def test_with_gives_the_writer():
    """`with BatchWriter(...) as name` binds the writer itself."""
    writer = BatchWriter(lambda rows: None, 2)
    with writer as entered:
        assert entered is writer


def test_full_batches_are_written_at_once():
    """A batch is written as soon as it holds `size` rows, not at the end."""
    written = []
    with BatchWriter(written.append, 2) as writer:
        writer.add("a")
        assert written == []
        writer.add("b")
        assert written == [["a", "b"]]


def test_the_rest_is_written_at_the_end():
    """A normal end of the block writes the rows that are left."""
    written = []
    with BatchWriter(written.append, 2) as writer:
        for row in "abc":
            writer.add(row)
    assert written == [["a", "b"], ["c"]]


def test_no_empty_batch():
    """If no rows are left, nothing more is written."""
    written = []
    with BatchWriter(written.append, 2) as writer:
        for row in "ab":
            writer.add(row)
    with BatchWriter(written.append, 2):
        pass
    assert written == [["a", "b"]]


def test_an_exception_discards_the_rest_and_goes_on():
    """After an exception the rest is dropped, and the error is not swallowed."""
    written = []
    try:
        with BatchWriter(written.append, 2) as writer:
            for row in "abc":
                writer.add(row)
            raise ValueError("bad row")
    except ValueError:
        raised = True
    else:
        raised = False
    assert raised, "the ValueError of the block must reach the caller"
    assert written == [["a", "b"]]


def test_every_entry_starts_empty():
    """Rows of one block, written or dropped, do not turn up in the next."""
    written = []
    writer = BatchWriter(written.append, 10)
    try:
        with writer:
            writer.add("lost")
            raise KeyError("stop")
    except KeyError:
        pass
    with writer:
        writer.add("kept")
    with writer:
        writer.add("next")
    assert written == [["kept"], ["next"]]


def test_written_batches_stay_as_they_were():
    """The list passed to `write` is not changed afterwards."""
    written = []
    with BatchWriter(written.append, 1) as writer:
        writer.add("a")
        writer.add("b")
    assert written == [["a"], ["b"]]
