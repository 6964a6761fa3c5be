import solution


def test_tracking_code_is_text():
    """`tracking_code` is text, so its leading zeros are kept."""
    assert type(solution.tracking_code) is str
    assert solution.tracking_code == "0042-17"


def test_pieces_is_a_whole_number():
    """`pieces` is the `int` 4: no quotes, no decimal point."""
    assert type(solution.pieces) is int
    assert solution.pieces == 4


def test_weight_is_a_float():
    """`kg_per_piece` is the `float` 2.5."""
    assert type(solution.kg_per_piece) is float
    assert solution.kg_per_piece == 2.5


def test_insured_is_a_truth_value():
    """`insured` is the `bool` `False`, not the text "False" and not "no"."""
    assert type(solution.insured) is bool
    assert solution.insured is False


def test_total_is_a_float():
    """`total_kg` is pieces times weight: an `int` times a `float` is a `float`."""
    assert type(solution.total_kg) is float
    assert solution.total_kg == 10.0


def test_billed_is_the_same_object():
    """`billed_kg` is the very object `total_kg`: bound, not typed or calculated."""
    assert solution.billed_kg is solution.total_kg
    assert solution.billed_kg == 10.0
