def ancestors(error: type[BaseException]) -> list[str]:
    """Return the names of the bases, up to BaseException."""
    raise NotImplementedError


def first_handler(
    error: BaseException, handlers: list[type[BaseException]]
) -> type[BaseException] | None:
    """Return the first class in the list that would handle the error."""
    raise NotImplementedError
