def run(command):
    """Return what a parsed command does, as text."""
    raise NotImplementedError
