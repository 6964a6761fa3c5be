import copy
import logging
from collections.abc import Iterable
from typing import TextIO


class Redact(logging.Filter):
    """Replaces secrets in a copy of the record."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self.secrets = list(secrets)

    def filter(self, record: logging.LogRecord) -> logging.LogRecord:
        message = record.getMessage()
        for secret in self.secrets:
            message = message.replace(secret, "***")
        clean = copy.copy(record)
        clean.msg, clean.args = message, None
        return clean


def configure(
    stream: TextIO, level: int, secrets: Iterable[str] = ()
) -> logging.Logger:
    """Set up the logger `shop` to write to `stream`, without secrets."""
    handler = logging.StreamHandler(stream)
    handler.setLevel(level)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Redact(secrets))

    logger = logging.getLogger("shop")
    for old in list(logger.handlers):
        logger.removeHandler(old)
    logger.addHandler(handler)
    logger.setLevel(level)
    logger.propagate = False
    return logger
