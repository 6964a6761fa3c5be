import asyncio
from collections.abc import Callable, Coroutine, Iterable


async def first_good(
    sources: Iterable[str], fetch: Callable[[str], Coroutine]
) -> str:
    """Return the first result from a source that did not raise."""
    tasks = [asyncio.create_task(fetch(source)) for source in sources]
    pending = set(tasks)
    try:
        while pending:
            done, pending = await asyncio.wait(
                pending, return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                if not task.cancelled() and not task.exception():
                    return task.result()
        raise LookupError("no source answered")
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
