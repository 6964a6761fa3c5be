import logging
from collections.abc import Iterable
from typing import TextIO


def configure(
    stream: TextIO, level: int, secrets: Iterable[str] = ()
) -> logging.Logger:
    """Set up the logger `shop` to write to `stream`, without secrets."""
    raise NotImplementedError
