from solution import advice, lower_bounds

REQUESTS = [(2, 0), (3, 0), (1, 0), (2, 0)]
PARSING = [(0, 4), (0, 4), (0, 4), (0, 4)]


def test_waits_overlap_on_one_core():
    """Pure waiting takes as long as the longest wait once it overlaps."""
    bounds = lower_bounds(REQUESTS, 1)
    assert bounds["in turn"] == 8
    assert bounds["overlapped"] == 3


def test_computing_takes_turns_on_one_core():
    """Overlapping gains nothing where there is nothing to wait for."""
    bounds = lower_bounds(PARSING, 1)
    assert bounds["overlapped"] == bounds["in turn"] == 16


def test_cores_divide_the_computing():
    """Four cores do sixteen seconds of computing in four."""
    assert lower_bounds(PARSING, 4)["parallel"] == 4
    assert lower_bounds([(0, 3), (0, 3), (0, 3)], 2)["parallel"] == 4.5


def test_no_plan_beats_the_longest_job():
    """A single long job bounds every way to run it."""
    bounds = lower_bounds([(1, 9), (0, 1)], 8)
    assert bounds["overlapped"] == 10
    assert bounds["parallel"] == 10


def test_advice_follows_where_the_time_goes():
    """Waiting wants overlap, computing wants cores, one job wants neither."""
    assert advice(REQUESTS, 1) == "overlap the waits"
    assert advice(PARSING, 4) == "use more cores"
    assert advice(PARSING, 1) == "leave it"
    assert advice([(5, 5)], 8) == "leave it"


def test_half_the_time_is_enough():
    """Exactly half of the time in turn counts as twice as fast."""
    assert advice([(4, 0), (4, 0)], 1) == "overlap the waits"
    assert advice([(0, 4), (0, 4)], 2) == "use more cores"


def test_nothing_to_do():
    """Without jobs everything is 0 and the advice is to leave it."""
    assert set(lower_bounds([], 2).values()) == {0}
    assert advice([], 2) == "leave it"


def test_there_must_be_a_core():
    """Fewer than one core raises ValueError."""
    for cores in (0, -2):
        try:
            lower_bounds(REQUESTS, cores)
        except ValueError:
            continue
        raise AssertionError(f"cores={cores} should raise ValueError")
