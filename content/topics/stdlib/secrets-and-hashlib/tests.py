import random
import string

from solution import fingerprint, matches, new_password


def test_length_and_alphabet():
    """A password has the length asked for, of letters and digits."""
    for length in (8, 16, 40):
        password = new_password(length)
        assert len(password) == length
        assert set(password) <= set(string.ascii_letters + string.digits)


def test_every_kind_occurs():
    """Each password has lower case, upper case and a digit."""
    for _ in range(300):
        password = new_password(8)
        assert any(char.islower() for char in password)
        assert any(char.isupper() for char in password)
        assert any(char.isdigit() for char in password)


def test_every_place_is_random():
    """Letters and digits occur in every place, not each kind in its own."""
    passwords = [new_password(8) for _ in range(400)]
    for place in range(8):
        found = [password[place] for password in passwords]
        assert any(char.islower() for char in found)
        assert any(char.isupper() for char in found)
        assert any(char.isdigit() for char in found)


def test_passwords_cannot_be_reproduced():
    """Seeding the random module does not repeat a password."""
    random.seed(1)
    first = new_password()
    random.seed(1)
    assert new_password() != first


def test_short_passwords_are_refused():
    """A length below 8 raises ValueError."""
    try:
        new_password(7)
    except ValueError:
        pass
    else:
        raise AssertionError("ValueError expected")


def test_fingerprint_is_sha256():
    """The fingerprint is the known SHA-256 of the text."""
    assert fingerprint("abc") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    assert len(fingerprint("grün")) == 64


def test_matching():
    """Only the right token matches a stored fingerprint."""
    stored = fingerprint("tok-1")
    assert matches("tok-1", stored) is True
    assert matches("tok-2", stored) is False
    assert matches("tok-1", "short") is False
