from abc import ABC, abstractmethod


class Importer(ABC):
    """Reads values line by line and collects what went wrong."""

    # Declare name and parse as abstract.

    def run(self, lines):
        """Give the values and the messages."""
        raise NotImplementedError


class IntImporter(Importer):
    """Whole numbers, one a line."""
