from collections.abc import Callable


def process(
    fetch: Callable[[], str],
    save: Callable[[str], None],
    log: list[str],
) -> bool:
    """Fetch and save; return whether there was something to save."""
    log.append("start")
    try:
        result = fetch()
    except LookupError:
        log.append("missing")
        return False
    else:
        save(result)
        log.append("saved")
        return True
    finally:
        log.append("end")
