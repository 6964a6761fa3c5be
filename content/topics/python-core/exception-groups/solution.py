from collections.abc import Callable


def run_all[T](actions: list[Callable[[], T]]) -> list[T]:
    """Call all actions; raise their exceptions as one group."""
    results, errors = [], []
    for action in actions:
        try:
            results.append(action())
        except Exception as error:
            errors.append(error)
    if errors:
        message = f"{len(errors)} of {len(actions)} failed"
        raise ExceptionGroup(message, errors)
    return results


def leaves(group: BaseExceptionGroup) -> list[BaseException]:
    """Return the exceptions in a group and in its subgroups."""
    found = []
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            found += leaves(error)
        else:
            found.append(error)
    return found
