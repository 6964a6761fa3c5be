from abc import ABC, abstractmethod


class Importer(ABC):
    """Reads values line by line and collects what went wrong."""

    @property
    @abstractmethod
    def name(self):
        """What messages call this importer."""

    @abstractmethod
    def parse(self, line):
        """Turn a line into a value, or raise ValueError."""

    def run(self, lines):
        """Give the values and the messages."""
        values, messages = [], []
        for number, line in enumerate(lines, start=1):
            text = line.strip()
            if not text:
                continue
            try:
                values.append(self.parse(text))
            except ValueError:
                messages.append(f"{self.name}: line {number}: {text!r}")
        return values, messages


class IntImporter(Importer):
    """Whole numbers, one a line."""

    name = "ints"

    def parse(self, line):
        return int(line)
