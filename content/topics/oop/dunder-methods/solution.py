class Headers:
    """HTTP headers: names ignore case, values are text."""

    def __init__(self, pairs=()):
        self._items = {}  # lower-case name -> (name, value)
        for name, value in pairs:
            self[name] = value

    def __getitem__(self, name):
        return self._items[name.lower()][1]

    def __setitem__(self, name, value):
        key = name.lower()
        spelled = self._items[key][0] if key in self._items else name
        self._items[key] = (spelled, value)

    def __len__(self):
        return len(self._items)

    def __contains__(self, name):
        return name.lower() in self._items

    def __iter__(self):
        return (name for name, _ in self._items.values())

    def __eq__(self, other):
        if not isinstance(other, Headers):
            return NotImplemented
        return self._by_key() == other._by_key()

    __hash__ = None  # mutable

    def __repr__(self):
        return f"Headers({list(self._items.values())!r})"

    def __str__(self):
        return "\n".join(f"{n}: {v}" for n, v in self._items.values())

    def _by_key(self):
        return {key: value for key, (_, value) in self._items.items()}
