from solution import Limited, LimitFirst, Sink, StripFirst, Stripped


def test_the_root_keeps_lines():
    """Sink appends what is written, each object its own."""
    first, second = Sink(), Sink()
    first.write(" a ")
    assert first.lines == [" a "] and second.lines == []


def test_strip_first():
    """Stripping happens before limiting."""
    sink = StripFirst(limit=3)
    sink.write("  abcd ")
    assert sink.lines == ["abc"] and sink.limit == 3, sink.lines


def test_limit_first():
    """Limiting happens before stripping."""
    sink = LimitFirst(limit=3)
    sink.write("  abcd ")
    assert sink.lines == ["a"], sink.lines


def test_blank_texts_are_dropped():
    """A text of blanks is not passed on."""
    for sink in (StripFirst(limit=2), LimitFirst(limit=2)):
        sink.write("   ")
        assert sink.lines == [], sink.lines
    sink = LimitFirst(limit=2)
    sink.write("  ab")
    assert sink.lines == [], "limited to blanks, then dropped"


def test_unknown_keywords_are_refused():
    """A keyword that nobody takes raises TypeError."""
    for build in (Sink, lambda **kw: StripFirst(limit=1, **kw)):
        try:
            build(colour="red")
        except TypeError:
            continue
        raise AssertionError("an unknown keyword was accepted")


def test_the_limit_is_keyword_only():
    """limit is given by name; by position it raises TypeError."""
    try:
        StripFirst(3)
    except TypeError:
        return
    raise AssertionError("a limit by position was accepted")


def test_the_mixins_are_no_sinks():
    """Stripped and Limited do not derive from Sink."""
    assert not issubclass(Stripped, Sink)
    assert not issubclass(Limited, Sink)
    assert issubclass(StripFirst, Sink) and issubclass(LimitFirst, Sink)


def test_another_base():
    """The mixins work over any class with write()."""

    class Shout:
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.heard = ""

        def write(self, text):
            self.heard += text.upper()

    class Both(Stripped, Limited, Shout):
        pass

    both = Both(limit=2)
    both.write(" abc ")
    assert both.heard == "AB", both.heard
