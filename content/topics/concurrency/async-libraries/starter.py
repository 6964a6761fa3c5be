from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any


class Pool:
    """Lends at most `size` connections and uses them again."""

    def __init__(self, connect: Callable[[], Awaitable[Any]], size: int) -> None:
        raise NotImplementedError

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Any]:
        """Lend one connection for the length of the block."""
        raise NotImplementedError
        yield
