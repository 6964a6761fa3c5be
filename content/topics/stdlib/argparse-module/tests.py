from solution import build_parser


def parse(*argv):
    return build_parser().parse_args(list(argv))


def status(*argv):
    try:
        parse(*argv)
    except SystemExit as stop:
        return stop.code
    return None


def test_add_has_defaults():
    """`add TITLE` alone has priority normal and an empty list of tags."""
    args = parse("add", "Printer is out of paper")
    assert args.command == "add"
    assert args.title == "Printer is out of paper"
    assert args.priority == "normal"
    assert args.tags == []


def test_tags_collect_in_order_and_do_not_leak():
    """`--tag` repeats, keeps its order, and leaves nothing for the next call."""
    parser = build_parser()
    first = parser.parse_args(["add", "x", "--tag", "net", "--tag", "urgent"])
    second = parser.parse_args(["add", "y"])
    assert first.tags == ["net", "urgent"]
    assert second.tags == []


def test_unknown_priority_is_refused():
    """A priority other than low, normal, high ends with status 2."""
    assert parse("add", "x", "--priority", "high").priority == "high"
    assert status("add", "x", "--priority", "huge") == 2


def test_list_converts_its_limit():
    """`--limit` is an int, 20 when it is not given."""
    assert parse("list").limit == 20
    assert parse("list", "--limit", "5").limit == 5


def test_limit_below_one_or_no_number_is_refused():
    """`--limit 0` and `--limit few` end with status 2."""
    assert status("list", "--limit", "0") == 2
    assert status("list", "--limit", "few") == 2
    assert status("list", "--limit", "1") is None


def test_all_is_a_switch():
    """`--all` takes no value and is False when it is not given."""
    assert parse("list").all is False
    assert parse("list", "--all").all is True


def test_a_subcommand_is_required():
    """Without a subcommand the tool ends with status 2."""
    assert status() == 2


def test_options_are_not_abbreviated():
    """`--prio`, `--lim` and `--he` are unknown options, not short forms."""
    assert status("add", "x", "--prio", "high") == 2
    assert status("list", "--lim", "5") == 2
    assert status("--he") == 2
