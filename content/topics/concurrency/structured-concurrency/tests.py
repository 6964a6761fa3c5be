import asyncio

from solution import gather_within


def answer(value, seconds=0.0):
    """Make a call that waits and then answers, or raises."""

    async def call():
        await asyncio.sleep(seconds)
        if isinstance(value, Exception):
            raise value
        return value

    return call


def test_all_succeed():
    """Every result stands under its name, and nothing failed."""
    calls = {"a": answer(1), "b": answer(2, 0.005)}
    assert asyncio.run(gather_within(calls, 1)) == ({"a": 1, "b": 2}, {})


def test_a_failure_leaves_the_others_alone():
    """A call that raises is reported, the others still answer."""
    error = ValueError("bad rate")
    calls = {"bad": answer(error), "good": answer("ok", 0.01)}
    results, failed = asyncio.run(gather_within(calls, 1))
    assert results == {"good": "ok"}
    assert failed == {"bad": error}


def test_a_slow_call_times_out():
    """What is not done in time is cancelled and fails with TimeoutError."""
    ended = []

    async def slow():
        try:
            await asyncio.sleep(30)
        finally:
            ended.append("slow")

    async def main():
        calls = {"slow": slow, "fast": answer(1)}
        answers = await gather_within(calls, 0.01)
        await asyncio.sleep(0)
        return *answers, list(ended)

    results, failed, cancelled = asyncio.run(main())
    assert results == {"fast": 1}
    assert isinstance(failed["slow"], TimeoutError)
    assert cancelled == ["slow"], "the slow call went on"


def test_calls_run_at_once():
    """All calls have begun before the first one ends."""
    begun = []

    def call(name):
        async def run():
            begun.append(name)
            await asyncio.sleep(0.005)
            return len(begun)

        return run

    calls = {name: call(name) for name in "abc"}
    assert asyncio.run(gather_within(calls, 1))[0] == {"a": 3, "b": 3, "c": 3}


def test_cancelling_it_cancels_the_calls():
    """A cancellation from outside reaches the calls and passes on."""
    ended = []

    async def slow():
        try:
            await asyncio.sleep(30)
        finally:
            ended.append("slow")

    async def main():
        task = asyncio.create_task(gather_within({"slow": slow}, 60))
        await asyncio.sleep(0.005)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            await asyncio.sleep(0)
            return "cancelled", list(ended)
        return "swallowed", list(ended)

    outcome, cancelled = asyncio.run(main())
    assert outcome == "cancelled"
    assert cancelled == ["slow"], "the call went on"


def test_nothing_to_call():
    """Without calls both dictionaries are empty."""
    assert asyncio.run(gather_within({}, 1)) == ({}, {})
