from solution import Upload


def counting():
    calls = []

    def load():
        calls.append(1)
        return b"x" * len(calls)

    return load, calls


def test_name_is_stripped():
    """The name loses the blanks around it."""
    upload = Upload(" a.txt ", lambda: b"")
    assert upload.name == "a.txt"
    upload.name = " b.txt"
    assert upload.name == "b.txt"


def test_blank_names_are_refused():
    """A blank name raises ValueError, and the old one stays."""
    upload = Upload("a.txt", lambda: b"")
    try:
        upload.name = "  "
    except ValueError:
        assert upload.name == "a.txt"
    else:
        raise AssertionError("no ValueError was raised")


def test_the_constructor_checks_too():
    """A blank name in the constructor raises ValueError."""
    for name in ("", "  "):
        try:
            Upload(name, lambda: b"")
        except ValueError:
            continue
        raise AssertionError(f"no ValueError was raised for {name!r}")


def test_data_is_loaded_once_and_late():
    """load is called at the first read and never again."""
    load, calls = counting()
    upload = Upload("a.txt", load)
    assert not calls, "loaded before it was needed"
    assert upload.data == upload.data == b"x"
    assert len(calls) == 1


def test_size_is_the_length_of_the_data():
    """size counts the bytes, and uses the same load."""
    load, calls = counting()
    upload = Upload("a.txt", load)
    assert upload.size == 1 and upload.data == b"x"
    assert len(calls) == 1


def test_empty_data_is_data():
    """Empty content is kept, not loaded again and again."""
    calls = []
    upload = Upload("a.txt", lambda: calls.append(1) or b"")
    assert upload.data == b"" and upload.data == b""
    assert len(calls) == 1


def test_size_cannot_be_assigned():
    """Assigning size raises AttributeError."""
    try:
        Upload("a.txt", lambda: b"").size = 3
    except AttributeError:
        return
    raise AssertionError("size could be assigned")


def test_reload_loads_anew():
    """After reload() the next read calls load, and size follows."""
    load, calls = counting()
    upload = Upload("a.txt", load)
    upload.reload()
    assert not calls, "reload() itself loaded"
    assert upload.size == 1
    upload.reload()
    assert len(calls) == 1, "reload() itself loaded"
    assert upload.data == b"xx" and upload.size == 2
