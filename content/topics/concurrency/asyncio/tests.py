import asyncio

from solution import first_good


def run(answers, ended=None):
    """Run first_good over {source: (seconds, answer or exception)}."""

    async def fetch(source):
        seconds, answer = answers[source]
        try:
            await asyncio.sleep(seconds)
            if isinstance(answer, Exception):
                raise answer
            return answer
        finally:
            if ended is not None:
                ended.append(source)

    async def main():
        before = asyncio.all_tasks()
        async with asyncio.timeout(2):
            result = await first_good(answers, fetch)
        return result, len(asyncio.all_tasks() - before)

    return asyncio.run(main())


def test_the_fastest_wins():
    """The answer that comes first is returned."""
    answers = {"slow": (30, "late"), "fast": (0.005, "early")}
    assert run(answers)[0] == "early"


def test_an_empty_answer_is_an_answer():
    """The first result counts, also if it is an empty text."""
    answers = {"slow": (30, "late"), "fast": (0.005, "")}
    assert run(answers)[0] == ""


def test_a_fast_failure_does_not_count():
    """A source that raises is passed over."""
    answers = {"down": (0, OSError("no route")), "up": (0.01, "good")}
    assert run(answers)[0] == "good"


def test_the_others_are_cancelled_and_over():
    """It returns soon, and by then the other tasks have ended."""
    ended = []
    answers = {"fast": (0.005, "a"), "slow": (30, "b"), "slower": (30, "c")}
    assert run(answers, ended) == ("a", 0)
    assert sorted(ended) == ["fast", "slow", "slower"]


def test_all_sources_fail():
    """LookupError is raised once every source has raised."""
    answers = {"one": (0, OSError()), "two": (0.001, ValueError())}
    try:
        run(answers)
    except LookupError:
        pass
    else:
        raise AssertionError("LookupError expected")


def test_no_sources():
    """Without sources there is no answer: LookupError."""
    try:
        run({})
    except LookupError:
        pass
    else:
        raise AssertionError("LookupError expected")


def test_the_waits_overlap():
    """All sources are asked before the first one answers."""
    asked = []

    async def fetch(source):
        asked.append(source)
        await asyncio.sleep(0.005)
        return source, list(asked)

    _, seen = asyncio.run(first_good(["a", "b", "c"], fetch))
    assert sorted(seen) == ["a", "b", "c"]
