from collections.abc import Awaitable, Callable
from typing import Any

Call = Callable[[], Awaitable[Any]]


async def gather_within(
    calls: dict[str, Call], seconds: float
) -> tuple[dict[str, Any], dict[str, Exception]]:
    """Run all calls at once; return results and failures by name."""
    raise NotImplementedError
