def mean(*values):
    """Return the average of the arguments, None if there are none."""
    if not values:
        return None
    return sum(values) / len(values)


def tag(name, /, *content, **attributes):
    """Return markup with the contents and attributes."""
    opening = name
    for key, value in attributes.items():
        opening += f' {key}="{value}"'
    return f"<{opening}>{''.join(content)}</{name}>"


def call_all(functions, *args, **kwargs):
    """Return what each function gives for the arguments."""
    results = []
    for function in functions:
        results.append(function(*args, **kwargs))
    return results
