from solution import module_name, resolve


def fails(error, function, *args):
    try:
        function(*args)
    except error:
        return True
    return False


def test_a_module_is_named_by_its_path():
    """Folders and file become parts of the dotted name."""
    assert module_name("shop/orders.py") == "shop.orders"
    assert module_name("report.py") == "report"
    assert module_name("shop/copy.py") == "shop.copy"


def test_init_is_the_package_itself():
    """`__init__.py` gives the name of its folder."""
    assert module_name("shop/__init__.py") == "shop"
    assert module_name("shop/pricing/__init__.py") == "shop.pricing"


def test_files_that_cannot_be_imported():
    """No `.py`, a part that is no identifier, a bare `__init__.py`."""
    for path in ("shop/data.csv", "my-shop/a.py", "__init__.py"):
        assert fails(ValueError, module_name, path), path


def test_one_dot_is_the_same_package():
    """One dot stays in the package."""
    assert resolve("shop.pricing", ".tax") == "shop.pricing.tax"
    assert resolve("shop.pricing", ".") == "shop.pricing"


def test_each_further_dot_goes_up_one_level():
    """Two dots mean the parent of the package."""
    assert resolve("shop.pricing", "..orders") == "shop.orders"
    assert resolve("shop.pricing", "..") == "shop"
    assert resolve("a.b.c", "...x.y") == "a.x.y"


def test_absolute_names_stay():
    """Without a leading dot nothing is resolved."""
    assert resolve("shop.pricing", "json.decoder") == "json.decoder"


def test_too_many_dots_fail():
    """One cannot go above the top package."""
    assert fails(ImportError, resolve, "shop", "..orders")
    assert fails(ImportError, resolve, "shop.pricing", "...")
