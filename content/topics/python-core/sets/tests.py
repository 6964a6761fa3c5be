from solution import permissions, repeated, same_ingredients


def test_repeated():
    """tea and rice occur twice or more, oil once."""
    assert repeated(["tea", "oil", "rice", "tea", "rice", "tea"]) == {"tea", "rice"}


def test_nothing_is_repeated():
    """Unique items, or none, give an empty set, which is not a dictionary."""
    assert repeated([1, 2, 3]) == set()
    assert repeated([]) == set()


def test_missing_permissions():
    """What is required and not granted is missing, in sorted order."""
    assert permissions(["write", "read", "audit"], ["read"], []) == ["audit", "write"]


def test_revoked_counts_as_missing():
    """A granted permission that was revoked is missing, too."""
    assert permissions({"read"}, {"read", "write"}, ["read"]) == ["read"]


def test_nothing_missing():
    """Permissions granted beyond those required do no harm."""
    assert permissions(["read"], ["write", "read"], ["write"]) == []


def test_same_ingredients():
    """Order, repetition, case and spaces do not count."""
    assert same_ingredients("Salt, oil,rice", "rice,  salt,OIL,salt") is True


def test_different_ingredients():
    """One more ingredient makes a difference, on either side."""
    assert same_ingredients("salt,oil", "salt,oil,rice") is False
    assert same_ingredients("salt,oil,rice", "salt,oil") is False
