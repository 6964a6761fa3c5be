def next_order(template, item):
    """Return a new order like the template with one item more."""
    return template | {"items": template["items"] + [item]}


def set_cell(table, row, column, value):
    """Return a new table with one cell changed, other rows shared."""
    changed = table.copy()
    changed[row] = table[row].copy()
    changed[row][column] = value
    return changed


def clone(tree):
    """Return a deep copy of nested lists."""
    if not isinstance(tree, list):
        return tree
    result = []
    for part in tree:
        result.append(clone(part))
    return result
