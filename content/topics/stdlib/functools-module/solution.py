from functools import singledispatch


@singledispatch
def describe(value) -> str:
    """A short description of a value, chosen by its type."""
    raise TypeError(f"cannot describe {type(value).__name__}")


@describe.register
def _(value: int | float) -> str:
    return f"number {value}"


@describe.register
def _(value: bool) -> str:
    return "yes" if value else "no"


@describe.register
def _(value: None) -> str:
    return "nothing"


@describe.register
def _(value: str) -> str:
    return f"text of {len(value)} characters"


@describe.register
def _(value: list | tuple) -> str:
    if not value:
        return "0 items"
    items = ", ".join(describe(item) for item in value)
    return f"{len(value)} items: {items}"
