import sys
import types

from solution import LazyModule


class Finder:
    """Finds one module, `heavy_part`, and counts how often it is run."""

    def __init__(self):
        self.runs = 0

    def find_spec(self, name, path=None, target=None):
        if name != "heavy_part":
            return None
        from importlib.machinery import ModuleSpec

        return ModuleSpec(name, self)

    def create_module(self, spec):
        return types.ModuleType(spec.name)

    def exec_module(self, module):
        self.runs += 1
        module.answer = 42


def with_finder(check):
    finder = Finder()
    sys.meta_path.insert(0, finder)
    try:
        check(finder)
    finally:
        sys.meta_path.remove(finder)
        sys.modules.pop("heavy_part", None)


def test_creating_imports_nothing():
    """`LazyModule(name)` does not run the module."""

    def check(finder):
        LazyModule("heavy_part")
        assert finder.runs == 0
        assert "heavy_part" not in sys.modules

    with_finder(check)


def test_the_first_access_imports():
    """Reading an attribute imports the module and gives its value."""

    def check(finder):
        lazy = LazyModule("heavy_part")
        assert lazy.answer == 42
        assert finder.runs == 1

    with_finder(check)


def test_it_is_imported_once():
    """Later accesses use the module that was loaded."""

    def check(finder):
        lazy = LazyModule("heavy_part")
        assert (lazy.answer, lazy.answer) == (42, 42)
        assert finder.runs == 1

    with_finder(check)


def test_an_unknown_attribute():
    """An attribute that the module lacks raises AttributeError."""
    assert not hasattr(LazyModule("json"), "no_such_name")


def test_a_missing_module_fails_late():
    """A missing module raises ModuleNotFoundError at the first access only."""
    lazy = LazyModule("no_such_module_at_all")
    try:
        lazy.anything
    except ModuleNotFoundError:
        return
    raise AssertionError("no ModuleNotFoundError")


def test_repr_tells_the_state():
    """`repr` says lazy before and loaded after, without loading."""

    def check(finder):
        lazy = LazyModule("heavy_part")
        assert repr(lazy) == "<lazy heavy_part>"
        assert finder.runs == 0
        lazy.answer
        assert repr(lazy) == "<loaded heavy_part>"

    with_finder(check)
