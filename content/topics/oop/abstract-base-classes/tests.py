from solution import Importer, IntImporter


def refused(cls):
    try:
        cls()
    except TypeError:
        return True
    return False


def test_the_base_cannot_be_created():
    """Importer() itself raises TypeError."""
    assert refused(Importer)
    assert set(Importer.__abstractmethods__) == {"name", "parse"}


def test_a_subclass_must_supply_both():
    """A subclass without name or without parse is refused."""

    class NoName(Importer):
        def parse(self, line):
            return line

    class NoParse(Importer):
        name = "none"

    assert refused(NoName) and refused(NoParse)


def test_ints_are_parsed():
    """IntImporter turns lines into numbers."""
    assert IntImporter().run(["1", " 2 \n", "-3"]) == ([1, 2, -3], [])


def test_messages_name_the_line():
    """A bad line gives a message with name, number and text."""
    values, messages = IntImporter().run(["1", "", " x ", "4"])
    assert values == [1, 4], values
    assert messages == ["ints: line 3: 'x'"], messages


def test_nothing_to_import():
    """No lines, or only blank ones, give two empty lists."""
    assert IntImporter().run([]) == ([], [])
    assert IntImporter().run(["", "  "]) == ([], [])


def test_run_uses_the_subclass():
    """run() calls the parse, with the stripped line, and the name of any subclass."""

    class Flags(Importer):
        @property
        def name(self):
            return "flags"

        def parse(self, line):
            if line not in ("yes", "no"):
                raise ValueError(line)
            return line == "yes"

    result = Flags().run(["yes", " no \n", "maybe"])
    assert result == ([True, False], ["flags: line 3: 'maybe'"]), result


def test_other_errors_are_not_hidden():
    """Only ValueError becomes a message."""

    class Broken(Importer):
        name = "broken"

        def parse(self, line):
            raise KeyError(line)

    try:
        Broken().run(["a"])
    except KeyError:
        return
    raise AssertionError("the KeyError was swallowed")
