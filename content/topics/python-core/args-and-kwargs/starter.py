def mean(*values):
    """Return the average of the arguments, None if there are none."""
    raise NotImplementedError


def tag(name, /, *content, **attributes):
    """Return markup with the contents and attributes."""
    raise NotImplementedError


def call_all(functions, *args, **kwargs):
    """Return what each function gives for the arguments."""
    raise NotImplementedError
