def ranking(results):
    """Return the results, most points first, then by name."""
    raise NotImplementedError


def by_version(versions):
    """Return the versions in the order of their numbers."""
    raise NotImplementedError


def by_due(tasks):
    """Return the tasks by due date, those without one last."""
    raise NotImplementedError
