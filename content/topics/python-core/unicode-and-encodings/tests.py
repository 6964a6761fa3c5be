from solution import fit, read_upload, same_name


def test_composed_and_decomposed():
    """An accent as one code point equals the same accent as two."""
    assert same_name("Ren\u00e9e", "Rene\u0301e")


def test_case_is_ignored():
    """Case does not count, and "ß" equals "ss"."""
    assert same_name("STRASSE", "straße")
    assert same_name("\u00c9mile", "e\u0301mile")


def test_different_names():
    """An accent counts, and so does a raised digit: NFC keeps both."""
    assert not same_name("Renee", "Renée")
    assert not same_name("Hall 2", "Hall ²")


def test_upload_with_and_without_bom():
    """A BOM at the beginning is removed; without one nothing is."""
    assert read_upload(b"\xef\xbb\xbfid;caf\xc3\xa9") == "id;café"
    assert read_upload("id;café".encode()) == "id;café"
    assert read_upload(b"") == ""


def test_invalid_bytes_are_replaced():
    """A byte that is no UTF-8 becomes the replacement character."""
    assert read_upload(b"caf\xe9!") == "caf\ufffd!"


def test_fit_by_bytes():
    """The limit counts bytes: "é" takes 2, "€" takes 3."""
    assert fit("café", 5) == "café"
    assert fit("café", 4) == "caf"
    assert fit("5 €", 4) == "5 "


def test_fit_keeps_short_texts():
    """A text that fits stays as it is; a limit of 0 leaves nothing."""
    assert fit("ok", 10) == "ok"
    assert fit("ok", 0) == ""
    assert fit("😀😀", 7) == "😀"
