import io
import logging

from solution import configure


def test_the_format():
    """A line has the level, the logger's name and the message."""
    out = io.StringIO()
    configure(out, logging.INFO).warning("stock is low")
    assert out.getvalue() == "WARNING shop: stock is low\n"


def test_child_loggers_are_written():
    """A record of `shop.db` comes out under its own name."""
    out = io.StringIO()
    configure(out, logging.INFO)
    logging.getLogger("shop.db").info("connected to %s", "main")
    assert out.getvalue() == "INFO shop.db: connected to main\n"


def test_lower_levels_are_dropped():
    """Records below the level do not appear."""
    out = io.StringIO()
    logger = configure(out, logging.WARNING)
    logger.info("not this")
    logging.getLogger("shop.db").debug("nor this")
    logger.error("this")
    assert out.getvalue() == "ERROR shop: this\n"


def test_a_child_with_a_level_of_its_own():
    """A child logger at DEBUG does not get past the level."""
    out = io.StringIO()
    configure(out, logging.WARNING)
    child = logging.getLogger("shop.db")
    child.setLevel(logging.DEBUG)
    try:
        child.info("not this")
        child.error("this")
    finally:
        child.setLevel(logging.NOTSET)
    assert out.getvalue() == "ERROR shop.db: this\n"


def test_secrets_are_replaced():
    """Secrets are replaced in the text and in arguments of any type."""
    out = io.StringIO()
    logger = configure(out, logging.INFO, ["hunter2", "tok-9", "4711"])
    logger.info("password hunter2, token %s, pin %d", "tok-9", 4711)
    assert out.getvalue() == "INFO shop: password ***, token ***, pin ***\n"


def test_secrets_of_child_loggers_are_replaced():
    """A secret logged by `shop.db` is replaced, too."""
    out = io.StringIO()
    configure(out, logging.INFO, ["hunter2"])
    logging.getLogger("shop.db").info("login with %s", "hunter2")
    assert out.getvalue() == "INFO shop.db: login with ***\n"


def test_a_second_call_replaces_the_first():
    """After two calls a record is written once, to the new stream."""
    old, new = io.StringIO(), io.StringIO()
    configure(old, logging.INFO)
    configure(new, logging.INFO).info("hello")
    assert old.getvalue() == ""
    assert new.getvalue() == "INFO shop: hello\n"


def test_nothing_reaches_the_root():
    """A handler on the root logger does not see the record."""
    seen = io.StringIO()
    root_handler = logging.StreamHandler(seen)
    logging.getLogger().addHandler(root_handler)
    try:
        configure(io.StringIO(), logging.INFO).error("inside")
    finally:
        logging.getLogger().removeHandler(root_handler)
    assert seen.getvalue() == ""
