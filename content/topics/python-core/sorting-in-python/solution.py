def ranking(results):
    """Return the results, most points first, then by name."""
    return sorted(results, key=lambda r: (-r[1], r[0].casefold()))


def version_numbers(version):
    """Return the numbers of a version as a tuple."""
    numbers = []
    for part in version.split("."):
        numbers.append(int(part))
    return tuple(numbers)


def by_version(versions):
    """Return the versions in the order of their numbers."""
    return sorted(versions, key=version_numbers)


def by_due(tasks):
    """Return the tasks by due date, those without one last."""
    return sorted(tasks, key=lambda task: (task[1] is None, task[1] or ""))
