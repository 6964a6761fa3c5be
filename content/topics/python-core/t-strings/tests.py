from solution import html


def test_values_are_escaped():
    """A value cannot bring in tags or quotes."""
    name = "<b>\"Ana\" & Bo</b>"
    expected = "<p>&lt;b&gt;&quot;Ana&quot; &amp; Bo&lt;/b&gt;</p>"
    assert html(t"<p>{name}</p>") == expected


def test_constant_parts_stay():
    """What the program itself wrote is not escaped."""
    assert html(t"<hr>") == "<hr>"
    assert html(t"") == ""


def test_format_and_conversion_are_applied():
    """`:.2f` and `!r` work as in an f-string, before escaping."""
    assert html(t"{24.5:.2f} EUR") == "24.50 EUR"
    assert html(t"{'a<b'!r}") == "&#x27;a&lt;b&#x27;"


def test_nested_template():
    """A template as a value is rendered, and only its own values are escaped."""
    item = t"<li>{'x & y'}</li>"
    assert html(t"<ul>{item}</ul>") == "<ul><li>x &amp; y</li></ul>"


def test_none_is_empty():
    """None gives no text at all; 0 and False are shown."""
    assert html(t"[{None}]") == "[]"
    assert html(t"{0} {False}") == "0 False"


def test_plain_text_is_refused():
    """A str, such as the result of an f-string, raises TypeError."""
    for wrong in (f"<p>{1}</p>", None, 5):
        try:
            html(wrong)
        except TypeError:
            continue
        raise AssertionError(f"{wrong!r} was accepted")
