import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any


class Pool:
    """Lends at most `size` connections and uses them again."""

    def __init__(self, connect: Callable[[], Awaitable[Any]], size: int) -> None:
        self._connect = connect
        self._places = asyncio.Semaphore(size)
        self._free: list[Any] = []

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Any]:
        """Lend one connection for the length of the block."""
        async with self._places:
            if self._free:
                connection = self._free.pop()
            else:
                connection = await self._connect()
            yield connection
            self._free.append(connection)
