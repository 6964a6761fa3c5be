import copy
import json
from datetime import date

from solution import dump_tickets, load_tickets


def ticket(id, title, due=None, tags=()):
    return {"id": id, "title": title, "due": due, "tags": set(tags)}


def test_round_trip_gives_equal_tickets():
    """What is dumped and loaded again equals the original."""
    tickets = [
        ticket(1, "Café is closed", date(2026, 11, 20), ["b", "a"]),
        ticket(2, "No date"),
    ]
    assert load_tickets(dump_tickets(tickets)) == tickets


def test_dumped_fields():
    """The due date is an ISO string and the tags are a sorted array."""
    tags = ["net", "disk", "mail", "cpu", "fan", "wifi", "app", "usb"]
    text = dump_tickets([ticket(7, "x", date(2026, 1, 2), tags)])
    assert json.loads(text) == [
        {"id": 7, "title": "x", "due": "2026-01-02", "tags": sorted(tags)}
    ]


def test_no_due_date_is_null():
    """A ticket without a due date has `null`."""
    assert json.loads(dump_tickets([ticket(1, "x")]))[0]["due"] is None


def test_letters_stay_readable():
    """Letters beyond ASCII are not escaped."""
    assert "Café" in dump_tickets([ticket(1, "Café")])


def test_types_after_loading():
    """`due` is a date and `tags` a set after loading."""
    text = '[{"id": 1, "title": "x", "due": "2026-11-20", "tags": ["a", "a"]}]'
    assert load_tickets(text) == [ticket(1, "x", date(2026, 11, 20), ["a"])]


def test_missing_fields_have_defaults():
    """Missing `due` and `tags` give None and a set that is not shared."""
    first, second = load_tickets(
        '[{"id": 1, "title": "a"}, {"id": 2, "title": "b"}]'
    )
    assert first == ticket(1, "a") and second == ticket(2, "b")
    assert first["tags"] is not second["tags"]


def test_the_tickets_are_not_changed():
    """`dump_tickets` leaves the list and its dictionaries as they were."""
    tickets = [ticket(1, "x", date(2026, 1, 2), ["a"]), ticket(2, "y")]
    before = copy.deepcopy(tickets)
    dump_tickets(tickets)
    assert tickets == before


def test_empty_list_and_refused_texts():
    """No tickets give an empty array; no array, or no JSON, is refused."""
    assert load_tickets(dump_tickets([])) == []
    for text in ['{"id": 1, "title": "x"}', '"x"', "[1,", ""]:
        try:
            load_tickets(text)
        except ValueError:
            continue
        raise AssertionError(f"no ValueError for {text!r}")
