class LazyModule:
    """Stands for the module `name`; imports it at the first use."""

    def __init__(self, name: str) -> None:
        raise NotImplementedError

    def __getattr__(self, attribute: str):
        raise NotImplementedError

    def __repr__(self) -> str:
        raise NotImplementedError
