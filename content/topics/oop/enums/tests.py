from solution import Ticket, count_states


def test_members_and_values():
    """There are four members with lower-case values."""
    values = [ticket.value for ticket in Ticket]
    assert values == ["open", "blocked", "done", "rejected"], values
    assert Ticket.OPEN == "open" and f"{Ticket.DONE}" == "done"


def test_parsing_is_tolerant():
    """Any case and blanks around the text are accepted."""
    assert Ticket(" Open\n") is Ticket.OPEN
    assert Ticket("REJECTED") is Ticket.REJECTED


def test_unknown_values_raise():
    """Unknown text, numbers and None raise ValueError."""
    for value in ("opened", "", 3, None):
        try:
            Ticket(value)
        except ValueError:
            continue
        raise AssertionError(f"{value!r} was accepted")


def test_final_states():
    """Done and rejected are final."""
    final = [ticket for ticket in Ticket if ticket.is_final]
    assert final == [Ticket.DONE, Ticket.REJECTED], final


def test_allowed_changes():
    """Exactly the five changes of the task are allowed."""
    allowed = {
        (a.name, b.name) for a in Ticket for b in Ticket if a.can_become(b)
    }
    assert allowed == {
        ("OPEN", "BLOCKED"),
        ("OPEN", "DONE"),
        ("OPEN", "REJECTED"),
        ("BLOCKED", "OPEN"),
        ("BLOCKED", "REJECTED"),
    }, allowed


def test_counting_lists_every_state():
    """Counts hold all states in order, also those that never occur."""
    counts = count_states(["open", "DONE ", "open"])
    assert list(counts) == list(Ticket)
    assert all(type(state) is Ticket for state in counts), "keys are members"
    assert list(counts.values()) == [2, 0, 1, 0], counts


def test_counting_nothing():
    """Without texts every count is 0."""
    assert set(count_states([]).values()) == {0}
