from solution import Headers

PAIRS = [("Host", "a.org"), ("Accept", "text/html")]


def test_reading_ignores_case():
    """A header is found under any spelling."""
    headers = Headers(PAIRS)
    assert headers["host"] == headers["HOST"] == "a.org"
    assert "ACCEPT" in headers and "accept" in headers
    assert "cookie" not in headers


def test_a_missing_header_raises_key_error():
    """Reading an unknown name raises KeyError."""
    try:
        Headers()["Host"]
    except KeyError:
        return
    raise AssertionError("no KeyError was raised")


def test_setting_keeps_first_spelling_and_place():
    """Replacing keeps the name as first spelled, in its place."""
    headers = Headers(PAIRS)
    headers["HOST"] = "b.org"
    assert list(headers) == ["Host", "Accept"], list(headers)
    assert headers["Host"] == "b.org" and len(headers) == 2


def test_empty_headers_have_length_zero():
    """Without pairs there is nothing, and the object is false."""
    assert len(Headers()) == 0 and not Headers()
    assert list(Headers()) == []


def test_equality_ignores_case_and_order():
    """Same names and values are equal, however spelled and ordered."""
    other = Headers([("ACCEPT", "text/html"), ("host", "a.org")])
    assert Headers(PAIRS) == other
    assert Headers(PAIRS) != Headers(PAIRS[:1])
    assert Headers([("Host", "A.org")]) != Headers([("Host", "a.org")])


def test_other_types_are_unequal():
    """Comparing with another type is False, and raises nothing."""
    assert Headers() != {} and Headers() != None  # noqa: E711
    assert Headers().__eq__({}) is NotImplemented


def test_headers_cannot_be_hashed():
    """Mutable headers raise TypeError in hash()."""
    try:
        hash(Headers())
    except TypeError:
        return
    raise AssertionError("headers could be hashed")


def test_repr_and_str():
    """repr shows the pairs, str one line for each header."""
    headers = Headers(PAIRS)
    assert repr(Headers(PAIRS[:1])) == "Headers([('Host', 'a.org')])"
    assert str(headers) == "Host: a.org\nAccept: text/html"
