from collections.abc import Callable, Coroutine, Iterable


async def first_good(
    sources: Iterable[str], fetch: Callable[[str], Coroutine]
) -> str:
    """Return the first result from a source that did not raise."""
    raise NotImplementedError
