import argparse


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the `tickets` tool, with `add` and `list`."""
    raise NotImplementedError
