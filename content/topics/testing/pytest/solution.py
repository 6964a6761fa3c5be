import pytest


@pytest.mark.parametrize(
    ("cents", "expected"),
    [
        pytest.param(0, 490, id="nothing"),
        pytest.param(2000, 490, id="small"),
        pytest.param(4999, 490, id="just below"),
        pytest.param(5000, 0, id="at the limit"),
        pytest.param(90000, 0, id="large"),
    ],
)
def test_fee_by_amount(fee, cents, expected):
    assert fee(cents) == expected


@pytest.mark.parametrize("cents", [-1, -5000])
def test_negative_amount_is_refused(fee, cents):
    with pytest.raises(ValueError, match="negative"):
        fee(cents)
