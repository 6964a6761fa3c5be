from solution import not_locked

LOCK = """
version = 1

[[package]]
name = "httpx"
version = "0.28.1"

[[package]]
name = "typing-extensions"
version = "4.16.0"
"""


def test_all_locked():
    """nothing is missing when every dependency is locked"""
    text = '[project]\ndependencies = ["httpx>=0.28"]\n'
    assert not_locked(text, LOCK) == []


def test_missing_are_sorted():
    """missing names come sorted, without versions, extras and markers"""
    text = """[project]
dependencies = ["rich >= 14", "httpx", "flask[async]~=3.1; os_name == 'nt'"]
"""
    assert not_locked(text, LOCK) == ["flask", "rich"]


def test_groups_count():
    """dependency groups are required, too"""
    text = '[dependency-groups]\ndev = ["pytest>=9"]\ndocs = ["sphinx"]\n'
    assert not_locked(text, LOCK) == ["pytest", "sphinx"]


def test_included_groups_are_skipped():
    """an entry that includes another group is no requirement"""
    text = """[dependency-groups]
test = ["pytest"]
dev = [{include-group = "test"}, "ruff"]
"""
    assert not_locked(text, LOCK) == ["pytest", "ruff"]


def test_names_are_normalized():
    """Typing_Extensions and typing-extensions are one name, and so on"""
    text = '[project]\ndependencies = ["Typing_Extensions", "Zope.Event"]\n'
    assert not_locked(text, LOCK) == ["zope-event"]
    text = '[project]\ndependencies = ["typing-_extensions", "zope..event"]\n'
    assert not_locked(text, LOCK) == ["zope-event"]


def test_each_name_once():
    """a name that is required twice is reported once"""
    text = """[project]
dependencies = ["rich"]
[dependency-groups]
dev = ["Rich>=14"]
"""
    assert not_locked(text, LOCK) == ["rich"]


def test_empty_files():
    """missing tables are no error"""
    assert not_locked("", "") == []
    assert not_locked('[project]\nname = "shop"\n', "version = 1\n") == []
