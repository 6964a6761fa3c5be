from solution import Lazy


def compute(self):
    """The sum of the rows."""
    self.runs += 1
    return sum(self.rows)


class Report:
    total = Lazy(compute)

    def __init__(self, rows):
        self.rows = rows
        self.runs = 0

    @Lazy
    def nothing(self):
        self.runs += 1
        return None


def test_computed_once():
    """Two reads call the method once."""
    report = Report([1, 2, 3])
    assert report.runs == 0
    assert (report.total, report.total) == (6, 6)
    assert report.runs == 1, report.runs


def test_each_instance_has_its_own_value():
    """Values are not shared between instances."""
    first, second = Report([1]), Report([2])
    assert (first.total, second.total, first.total) == (1, 2, 1)


def test_the_name_is_that_of_the_attribute():
    """The value is stored under the attribute's name."""
    report = Report([4])
    report.total
    assert vars(report).get("total") == 4, vars(report)


def test_deleting_computes_anew():
    """After del the next read calls the method again."""
    report = Report([1])
    report.total
    report.rows.append(5)
    del report.total
    assert report.total == 6 and report.runs == 2


def test_none_is_a_value():
    """A result of None is kept like any other."""
    report = Report([])
    assert report.nothing is None and report.nothing is None
    assert report.runs == 1, report.runs


def test_reading_on_the_class():
    """Report.total is the descriptor, with the docstring."""
    assert isinstance(Report.total, Lazy)
    assert Report.total.__doc__ == "The sum of the rows."


def test_it_is_a_non_data_descriptor():
    """Lazy defines neither __set__ nor __delete__."""
    assert not hasattr(Lazy, "__set__")
    assert not hasattr(Lazy, "__delete__")


def test_without_a_dict():
    """With plain __slots__ the read raises TypeError with the name."""

    class Slotted:
        __slots__ = ()

        @Lazy
        def size(self):
            return 1

    try:
        Slotted().size
    except TypeError as error:
        assert "size" in str(error), error
    else:
        raise AssertionError("no TypeError was raised")
