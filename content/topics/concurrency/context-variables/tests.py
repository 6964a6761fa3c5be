import asyncio

from solution import bind, fields, line


def test_without_bind_there_are_no_fields():
    """Outside every bind a line is just its text."""
    assert fields() == {}
    assert line("start") == "start"


def test_fields_follow_the_text_in_sorted_order():
    """A line shows its fields, sorted by name."""
    with bind(user="ana", amount=5):
        assert line("paid") == "paid amount=5 user=ana"
    with bind(user2="bo", user="ana"):
        assert line("paid") == "paid user=ana user2=bo"


def test_binds_nest():
    """An inner bind adds and overrides, its end restores."""
    with bind(user="ana", step=1):
        with bind(step=2):
            assert fields() == {"user": "ana", "step": 2}
        assert fields() == {"user": "ana", "step": 1}
    assert fields() == {}


def test_an_exception_restores_too():
    """After an exception in the block the fields are as before."""
    try:
        with bind(user="ana"):
            raise ValueError
    except ValueError:
        pass
    assert fields() == {}


def test_the_result_is_a_copy():
    """Changing what fields() returned changes no log line."""
    with bind(user="ana"):
        fields()["user"] = "eve"
        assert line("x") == "x user=ana"


def test_tasks_do_not_mix():
    """Tasks that run at once see only their own fields."""
    seen = []

    async def handle(user):
        with bind(user=user):
            await asyncio.sleep(0.002)
            seen.append(line("done"))

    async def main():
        with bind(app="shop"):
            await asyncio.gather(handle("ana"), handle("bo"))

    asyncio.run(main())
    assert sorted(seen) == ["done app=shop user=ana", "done app=shop user=bo"]
