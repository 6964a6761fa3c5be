from solution import clone, next_order, set_cell


def test_next_order_has_the_item():
    """All values of the template, and one item more at the end."""
    template = {"customer": "ana", "items": ["tea"]}
    assert next_order(template, "oil") == {"customer": "ana", "items": ["tea", "oil"]}


def test_template_is_unchanged():
    """Neither the template nor its list changes."""
    template = {"customer": "ana", "items": ["tea"]}
    order = next_order(template, "oil")
    order["customer"] = "bo"
    assert template == {"customer": "ana", "items": ["tea"]}


def test_set_cell():
    """One cell differs in the new table, none in the old one."""
    table = [[1, 2], [3, 4]]
    assert set_cell(table, 1, 0, 9) == [[1, 2], [9, 4]]
    assert table == [[1, 2], [3, 4]]


def test_other_rows_are_shared():
    """Rows that did not change are the same objects, the changed one is new."""
    table = [[1, 2], [3, 4], [5, 6]]
    changed = set_cell(table, 1, 0, 9)
    assert changed[0] is table[0] and changed[2] is table[2]
    assert changed[1] is not table[1]


def test_clone_is_equal_and_new_at_all_depths():
    """The copy is equal, but no list in it is one of the original."""
    tree = [1, [2, [3]], []]
    copy = clone(tree)
    assert copy == tree
    assert copy is not tree
    assert copy[1] is not tree[1]
    assert copy[1][1] is not tree[1][1]
    assert copy[2] is not tree[2]


def test_clone_shares_other_values():
    """What is not a list is the same object in the copy."""
    entry = {"id": 1}
    assert clone([[entry]])[0][0] is entry
    assert clone("text") == "text"
