from solution import Handler, HandlerMeta


class Csv(Handler, key="csv"):
    pass


class Json(Handler, key="json"):
    pass


class Base(Handler):
    pass


class Tsv(Csv, key="tsv"):
    pass


def test_the_metaclass_is_used():
    """Handler and its subclasses are instances of HandlerMeta."""
    assert type(Handler) is HandlerMeta and type(Base) is HandlerMeta


def test_lookup_by_key():
    """Handler["csv"] gives the class."""
    assert Handler["csv"] is Csv and Handler["json"] is Json


def test_an_unknown_key_raises():
    """Handler["xml"] raises KeyError, and "xml" is not in it."""
    assert "csv" in Handler and "xml" not in Handler
    try:
        Handler["xml"]
    except KeyError:
        return
    raise AssertionError("no KeyError was raised")


def test_length_and_order():
    """Keys come in order of registration; Base has none."""
    assert list(Handler) == ["csv", "json", "tsv"], list(Handler)
    assert len(Handler) == 3


def test_subclasses_of_subclasses():
    """Tsv derives from Csv and is registered under its own key."""
    assert Handler["tsv"] is Tsv and issubclass(Tsv, Csv)
    assert Csv["json"] is Json


def test_a_taken_key_is_refused():
    """A second class for a key raises TypeError; the first stays."""
    try:

        class Other(Handler, key="csv"):
            pass
    except TypeError:
        assert Handler["csv"] is Csv and len(Handler) == 3
    else:
        raise AssertionError("the key was taken twice")


def test_instances_have_no_operators():
    """len(), iteration and brackets do not work on an instance."""
    for action in (len, list, lambda handler: handler["csv"]):
        try:
            action(Csv())
        except TypeError:
            continue
        raise AssertionError("an instance behaved like the class")
