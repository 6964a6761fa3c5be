import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

Call = Callable[[], Awaitable[Any]]


async def gather_within(
    calls: dict[str, Call], seconds: float
) -> tuple[dict[str, Any], dict[str, Exception]]:
    """Run all calls at once; return results and failures by name."""
    results: dict[str, Any] = {}
    failed: dict[str, Exception] = {}

    async def one(name: str, call: Call) -> None:
        try:
            async with asyncio.timeout(seconds):
                results[name] = await call()
        except Exception as error:
            failed[name] = error

    async with asyncio.TaskGroup() as group:
        for name, call in calls.items():
            group.create_task(one(name, call))
    return results, failed
