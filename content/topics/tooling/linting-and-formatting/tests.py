from solution import add_tag, make_labels, parse_count


def test_calls_do_not_share_a_list():
    """a second call without a list starts with an empty one"""
    assert add_tag("new") == ["new"]
    assert add_tag("sale") == ["sale"]


def test_given_list_is_used():
    """the tag is appended to the list that was given, even an empty one"""
    tags = []
    assert add_tag("new", tags) is tags
    assert tags == ["new"]


def test_numbers_are_parsed():
    """text with a number gives the number"""
    assert parse_count(" 12 ") == 12


def test_no_number_is_none():
    """text that is no number gives None"""
    assert parse_count("twelve") is None
    assert parse_count("") is None


def test_other_errors_come_through():
    """None is no text: its TypeError is not swallowed"""
    try:
        parse_count(None)
    except TypeError:
        return
    raise AssertionError("parse_count(None) raised nothing")


def test_each_label_keeps_its_prefix():
    """each function puts its own prefix before the name"""
    eu, us = make_labels(["eu", "us"])
    assert eu("7") == "eu-7"
    assert us("7") == "us-7"


def test_no_prefixes():
    """no prefixes, no functions"""
    assert list(make_labels([])) == []
