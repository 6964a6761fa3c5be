from solution import find_module, shadowed

PATH = [
    ("app", ["main.py", "email.py"]),
    ("lib", ["email/", "json/", "random.py", "stock_old.py"]),
    ("site", ["stock.py", "stock/", "random.py"]),
]


def test_the_first_folder_wins():
    """A file beside the script hides the library."""
    assert find_module("email", PATH) == "app/email.py"


def test_later_folders_are_searched_too():
    """What the first folders lack is found further on."""
    assert find_module("json", PATH) == "lib/json/"
    assert find_module("stock_old", PATH) == "lib/stock_old.py"


def test_a_package_wins_in_its_folder():
    """In its folder the package comes first; `stock_old.py` is no hit."""
    assert find_module("stock", PATH) == "site/stock/"


def test_a_missing_module_is_named():
    """The error has the usual message, and the name as attribute."""
    try:
        find_module("stok", PATH)
    except ModuleNotFoundError as error:
        assert str(error) == "No module named 'stok'"
        assert error.name == "stok"
    else:
        raise AssertionError("no error was raised")


def test_hidden_hits_are_listed_in_order():
    """All later hits are hidden, in the same folder as well."""
    assert shadowed("email", PATH) == ["lib/email/"]
    assert shadowed("stock", PATH) == ["site/stock.py"]
    assert shadowed("random", PATH) == ["site/random.py"]


def test_nothing_is_hidden():
    """With one hit, or none, the list is empty."""
    assert shadowed("main", PATH) == []
    assert shadowed("absent", PATH) == []
