from solution import first_repeat, join, last_errors


def test_last_errors():
    """Only lines that begin with ERROR count, the last n of them in order."""
    lines = ["ERROR a", "INFO b", "ERROR c", "INFO ERROR d", "ERROR e"]
    assert last_errors(lines, 2) == ["ERROR c", "ERROR e"]


def test_fewer_errors_than_asked_for():
    """With fewer errors all come back; with none, or n = 0, an empty list."""
    assert last_errors(["ERROR a", "INFO b"], 5) == ["ERROR a"]
    assert last_errors([], 5) == []
    assert last_errors(["ERROR a"], 0) == []


def test_errors_from_any_iterable():
    """The lines may come one by one and have no length."""
    lines = (f"ERROR {i}" for i in range(1000))
    assert last_errors(lines, 2) == ["ERROR 998", "ERROR 999"]


def test_first_repeat():
    """2 is the first id that is met for the second time."""
    assert first_repeat([3, 2, 5, 2, 3]) == 2


def test_no_repeat():
    """Without a repetition, or without ids, the result is None."""
    assert first_repeat([3, 2, 5]) is None
    assert first_repeat([]) is None
    assert first_repeat([0, 0]) == 0


def test_join():
    """Names are found by id; unknown ids get a question mark."""
    orders = [(7, "tea"), (9, "oil"), (1, "rice"), (7, "salt")]
    customers = [(1, "bo"), (7, "ana")]
    expected = [("ana", "tea"), ("?", "oil"), ("bo", "rice"), ("ana", "salt")]
    assert join(orders, customers) == expected


class Id:
    """A hashable id that counts how often ids are compared."""

    compared = 0

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        Id.compared += 1
        return isinstance(other, Id) and self.number == other.number


def test_join_of_many():
    """300 orders and customers: a search in a list for each is too slow."""
    orders = [(Id(i), "tea") for i in range(300)]
    customers = [(Id(i), str(i)) for i in range(300)]
    Id.compared = 0
    assert join(orders, customers)[-1] == ("299", "tea")
    assert Id.compared < 3000, f"ids were compared {Id.compared} times"


def test_first_repeat_of_many():
    """300 ids: a search among all earlier ones for each is too slow."""
    ids = [Id(i) for i in range(300)] + [Id(7)]
    Id.compared = 0
    assert first_repeat(ids) is ids[-1] or first_repeat(ids) is ids[7]
    assert Id.compared < 3000, f"ids were compared {Id.compared} times"
