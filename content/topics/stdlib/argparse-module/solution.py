import argparse


def positive(text: str) -> int:
    """Convert `text` to a whole number of at least 1."""
    try:
        number = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"not a whole number: {text!r}"
        ) from None
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be 1 or more: {number}")
    return number


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the `tickets` tool, with `add` and `list`."""
    parser = argparse.ArgumentParser(prog="tickets", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)

    add = commands.add_parser("add", help="open a ticket", allow_abbrev=False)
    add.add_argument("title")
    add.add_argument(
        "--priority", choices=["low", "normal", "high"], default="normal"
    )
    # `append` copies the default before it adds: parsing leaves it empty.
    add.add_argument("--tag", dest="tags", action="append", default=[])

    show = commands.add_parser("list", help="show tickets", allow_abbrev=False)
    show.add_argument("--limit", type=positive, default=20)
    show.add_argument("--all", action="store_true")
    return parser
