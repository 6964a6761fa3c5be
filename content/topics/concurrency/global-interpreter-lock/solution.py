def possible_results(start: int, changes: list[int]) -> set[int]:
    """Return every final value that unlocked read-then-write can give."""
    finals = set()

    def step(value: int, unread: frozenset[int], read: dict[int, int]):
        if not unread and not read:
            finals.add(value)
        for thread in unread:
            step(value, unread - {thread}, read | {thread: value})
        for thread, seen in read.items():
            rest = {t: v for t, v in read.items() if t != thread}
            step(seen + changes[thread], unread, rest)

    step(start, frozenset(range(len(changes))), {})
    return finals
