import random

from solution import draw_groups

NAMES = [f"n{number}" for number in range(20)]


def test_everyone_is_in_exactly_one_group():
    """The groups hold each name once, and no other."""
    groups = draw_groups(NAMES, 4, seed=1)
    assert sorted(name for group in groups for name in group) == sorted(NAMES)


def test_sizes_of_groups():
    """All groups have the size, the last one what is left."""
    assert [len(group) for group in draw_groups(NAMES, 5, 1)] == [5, 5, 5, 5]
    assert [len(group) for group in draw_groups(NAMES, 6, 1)] == [6, 6, 6, 2]
    assert [len(group) for group in draw_groups(NAMES, 99, 1)] == [20]


def test_same_seed_same_groups():
    """The same arguments give the same groups, whatever was drawn between."""
    first = draw_groups(NAMES, 3, seed=7)
    random.random()
    assert draw_groups(NAMES, 3, seed=7) == first


def test_other_seeds_give_other_groups():
    """Ten seeds do not all give one result, nor the order passed in."""
    results = [draw_groups(NAMES, 20, seed)[0] for seed in range(10)]
    assert len({tuple(result) for result in results}) > 1
    assert any(result != NAMES for result in results)


def test_the_argument_is_not_changed():
    """The list that is passed in keeps its order."""
    names = list(NAMES)
    draw_groups(names, 4, seed=3)
    assert names == NAMES


def test_the_shared_generator_is_left_alone():
    """The state of the shared generator is the same after the call."""
    random.seed("not a seed that the other tests use")
    before = random.getstate()
    draw_groups(NAMES, 4, seed=3)
    assert random.getstate() == before


def test_repeated_names_count():
    """A name that occurs twice is drawn twice."""
    groups = draw_groups(["ana", "ana", "bo"], 2, seed=5)
    assert sorted(name for group in groups for name in group) == [
        "ana", "ana", "bo"
    ]


def test_limits():
    """No names give no groups; a size below 1 raises ValueError."""
    assert draw_groups([], 3, seed=1) == []
    for size in (0, -2):
        try:
            draw_groups(NAMES, size, seed=1)
        except ValueError:
            continue
        raise AssertionError(f"size {size} was accepted")
