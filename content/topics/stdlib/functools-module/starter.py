from functools import singledispatch


@singledispatch
def describe(value) -> str:
    """A short description of a value, chosen by its type."""
    raise NotImplementedError
