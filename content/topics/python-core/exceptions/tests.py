from solution import ancestors, first_handler


def test_ancestors_go_up_to_base_exception():
    """The nearest base comes first, BaseException last."""
    top = ["Exception", "BaseException"]
    assert ancestors(KeyError) == ["LookupError", *top]
    assert ancestors(FileNotFoundError) == ["OSError", *top]


def test_requests_to_stop_are_no_exceptions():
    """KeyboardInterrupt and SystemExit are not below Exception."""
    assert ancestors(KeyboardInterrupt) == ["BaseException"]
    assert ancestors(SystemExit) == ["BaseException"]


def test_the_top_has_no_ancestors():
    """BaseException itself gives an empty list."""
    assert ancestors(BaseException) == []


def test_the_class_itself_handles():
    """A handler for the very class fits."""
    assert first_handler(ValueError("x"), [ValueError]) is ValueError


def test_a_class_above_handles_too():
    """LookupError stands for KeyError and IndexError."""
    handlers = [ValueError, LookupError]
    assert first_handler(KeyError("tax"), handlers) is LookupError
    assert first_handler(IndexError(), handlers) is LookupError


def test_the_order_decides():
    """The first class that fits is taken, not the nearest one."""
    handlers = [Exception, KeyError]
    assert first_handler(KeyError("tax"), handlers) is Exception


def test_a_class_below_does_not_handle():
    """A KeyError handler does not fit a plain LookupError."""
    assert first_handler(LookupError(), [KeyError]) is None


def test_exception_does_not_handle_everything():
    """Ctrl+C passes a handler for Exception."""
    assert first_handler(KeyboardInterrupt(), [Exception]) is None
    assert first_handler(ValueError(), []) is None
