from collections.abc import Callable


def run_all[T](actions: list[Callable[[], T]]) -> list[T]:
    """Call all actions; raise their exceptions as one group."""
    raise NotImplementedError


def leaves(group: BaseExceptionGroup) -> list[BaseException]:
    """Return the exceptions in a group and in its subgroups."""
    raise NotImplementedError
