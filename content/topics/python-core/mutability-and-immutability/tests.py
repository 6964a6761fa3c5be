from solution import as_key, distinct, with_item


def test_with_item():
    """A new item is added; one that is there gets more pieces."""
    assert with_item({"tea": 2}, "oil", 1) == {"tea": 2, "oil": 1}
    assert with_item({"tea": 2}, "tea", 3) == {"tea": 5}


def test_the_basket_is_unchanged():
    """The given basket stays as it was."""
    basket = {"tea": 2}
    with_item(basket, "tea", 3)
    assert basket == {"tea": 2}


def test_key_of_nested_data():
    """Lists in dictionaries in lists: the result can be hashed."""
    hash(as_key([{"a": [1, {"b": [2]}]}, "x", None]))
    assert as_key([[1], []]) == ((1,), ())
    assert as_key({"a": [1]}) == frozenset({("a", (1,))})


def test_order_of_a_dictionary_does_not_count():
    """Equal data gives equal keys, different data different ones."""
    assert as_key({"a": [1], "b": 2}) == as_key({"b": 2, "a": [1]})
    assert as_key([1, 2]) != as_key([2, 1])


def test_the_data_is_unchanged():
    """Making a key leaves lists and dictionaries as they were."""
    data = [[1], {"a": [2]}]
    as_key(data)
    distinct(data)
    assert data == [[1], {"a": [2]}]


def test_plain_values_stay():
    """Text, numbers and None are their own keys."""
    assert as_key("tea") == "tea"
    assert as_key(None) is None


def test_distinct():
    """The first of each is kept, and it is the object that was given."""
    first = {"id": [1]}
    result = distinct([first, [1], {"id": [1]}, "a", [1]])
    assert result == [{"id": [1]}, [1], "a"]
    assert result[0] is first
    assert distinct([]) == []
