import asyncio

from solution import Pool


class Opener:
    """Opens numbered connections and counts them."""

    def __init__(self, failures=0):
        self.opened = 0
        self.failures = failures

    async def __call__(self):
        await asyncio.sleep(0)
        if self.failures:
            self.failures -= 1
            raise OSError("refused")
        self.opened += 1
        return f"connection {self.opened}"


async def use(pool, seconds=0.0, error=None):
    async with pool.acquire() as connection:
        await asyncio.sleep(seconds)
        if error:
            raise error
        return connection


def test_nothing_is_opened_at_first():
    """Making a pool opens no connection."""
    opener = Opener()

    async def main():
        Pool(opener, 3)
        await asyncio.sleep(0)

    asyncio.run(main())
    assert opener.opened == 0


def test_a_connection_is_used_again():
    """One after the other, all tasks share one connection."""
    opener = Opener()

    async def main():
        pool = Pool(opener, 3)
        return [await use(pool) for _ in range(4)]

    assert set(asyncio.run(main())) == {"connection 1"}
    assert opener.opened == 1


def test_never_more_than_size():
    """Ten tasks at once get by with two connections."""
    opener = Opener()

    async def main():
        pool = Pool(opener, 2)
        return await asyncio.gather(*(use(pool, 0.002) for _ in range(10)))

    used = asyncio.run(main())
    assert len(used) == 10
    assert opener.opened == 2


def test_no_connection_is_lent_twice_at_once():
    """Two tasks inside at the same time hold different connections."""

    async def main():
        pool = Pool(Opener(), 2)
        async with pool.acquire() as one, pool.acquire() as two:
            return one, two

    one, two = asyncio.run(main())
    assert one != two


def test_a_broken_connection_is_discarded():
    """After an error in the block, the next task gets a new connection."""

    async def main():
        pool = Pool(Opener(), 1)
        try:
            await use(pool, error=ValueError("broken"))
        except ValueError:
            pass
        return await asyncio.wait_for(use(pool), 1)

    assert asyncio.run(main()) == "connection 2"


def test_a_waiting_task_gets_the_free_place():
    """A task that waits already goes on when a block has raised."""

    async def main():
        pool = Pool(Opener(), 1)
        first = asyncio.create_task(use(pool, 0.005, ValueError("broken")))
        await asyncio.sleep(0.001)
        second = asyncio.create_task(asyncio.wait_for(use(pool), 1))
        return await asyncio.gather(first, second, return_exceptions=True)

    first, second = asyncio.run(main())
    assert isinstance(first, ValueError), first
    assert second == "connection 2", "the waiting task got no connection"


def test_a_failed_connect_takes_no_place():
    """After connect has raised, the place is free again."""

    async def main():
        pool = Pool(Opener(failures=1), 1)
        try:
            await use(pool)
        except OSError:
            pass
        else:
            raise AssertionError("the error of connect should come out")
        return await asyncio.wait_for(use(pool), 1)

    assert asyncio.run(main()) == "connection 1"
