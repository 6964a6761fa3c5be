def ancestors(error: type[BaseException]) -> list[str]:
    """Return the names of the bases, up to BaseException."""
    names = []
    while error is not BaseException:
        error = error.__base__
        names.append(error.__name__)
    return names


def first_handler(
    error: BaseException, handlers: list[type[BaseException]]
) -> type[BaseException] | None:
    """Return the first class in the list that would handle the error."""
    for handler in handlers:
        if isinstance(error, handler):
            return handler
    return None
