from copy import deepcopy

from solution import depth, total_size

HOME = [120, [30, [5, 5], []], [40]]


def test_sizes_at_all_depths_are_added():
    """120 + 30 + 5 + 5 + 40 is 200."""
    assert total_size(HOME) == 200


def test_empty_folders_count_nothing():
    """An empty folder has size 0, and so have empty folders in it."""
    assert total_size([]) == 0
    assert total_size([[], [[]]]) == 0


def test_depth_counts_this_folder():
    """A folder without subfolders has depth 1, empty or not."""
    assert depth([]) == 1
    assert depth([10, 20]) == 1


def test_depth_follows_the_deepest_branch():
    """The deepest branch decides, wherever it stands."""
    assert depth(HOME) == 3
    assert depth([[[[]]], 7, [1]]) == 4
    assert depth([[1], 7, [[2, [3]]], []]) == 4


def test_deep_nesting_works():
    """200 folders in each other, the innermost with one file."""
    folder = [9]
    for _ in range(199):
        folder = [folder]
    assert total_size(folder) == 9
    assert depth(folder) == 200


def test_the_folder_is_not_changed():
    """Both functions leave the list as it was."""
    folder = deepcopy(HOME)
    total_size(folder)
    depth(folder)
    assert folder == HOME
