import datetime
import pickle
from collections import OrderedDict

from solution import loads_allowed

called = []


def record(text):
    called.append(text)


class Attack:
    def __reduce__(self):
        return record, ("attacked",)


def refusal(data, allowed):
    """Return the message of the error that is raised."""
    try:
        loads_allowed(data, allowed)
    except pickle.UnpicklingError as error:
        return str(error)
    raise AssertionError("UnpicklingError expected")


def test_plain_data_needs_no_permission():
    """Numbers, text and containers load with nothing allowed."""
    value = {"id": 7, "lines": [("tea", 2.5), None], "open": True}
    assert loads_allowed(pickle.dumps(value), set()) == value


def test_an_allowed_class_loads():
    """A class on the list is imported and built."""
    value = [datetime.date(2026, 11, 20)]
    assert loads_allowed(pickle.dumps(value), {"datetime.date"}) == value


def test_another_class_is_refused_by_name():
    """A class that is not on the list is named in the error."""
    data = pickle.dumps(OrderedDict(a=1))
    assert "collections.OrderedDict" in refusal(data, {"datetime.date"})


def test_an_attack_is_refused_before_the_call():
    """The function that a pickle wants to call is not called."""
    refusal(pickle.dumps(Attack()), set())
    assert called == []


def test_the_module_counts():
    """Allowing a name in one module does not allow it in another."""
    data = pickle.dumps(datetime.date(2026, 11, 20))
    assert "datetime.date" in refusal(data, {"shop.date", "date"})


def test_the_name_counts():
    """Allowing one name of a module does not allow the others."""
    data = pickle.dumps(OrderedDict(a=1))
    assert "collections.OrderedDict" in refusal(data, {"collections.Counter"})


def test_refused_before_the_import():
    """A module that is not allowed is not even looked for."""
    data = b"cno_such_module\nload\n."
    assert "no_such_module.load" in refusal(data, set())


def test_all_protocols():
    """Older protocols are checked as well."""
    value = datetime.date(2026, 11, 20)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        data = pickle.dumps(value, protocol)
        assert "datetime.date" in refusal(data, set())
