from collections.abc import Callable, Iterable
from typing import get_type_hints

from solution import apply_discount, longest, word_count


def test_word_count_is_annotated():
    """A string in, a dictionary from strings to integers out."""
    expected = {"text": str, "return": dict[str, int]}
    assert get_type_hints(word_count) == expected


def test_longest_takes_any_iterable():
    """The parameter is an Iterable of strings, not a list."""
    assert get_type_hints(longest).get("words") == Iterable[str]


def test_longest_may_return_none():
    """The result is a string or None."""
    assert get_type_hints(longest).get("return") == str | None


def test_prices_and_result_are_lists_of_float():
    """A list of float in, a list of float out."""
    hints = get_type_hints(apply_discount)
    assert hints.get("prices") == list[float]
    assert hints.get("return") == list[float]


def test_the_rule_may_be_none():
    """The rule is a function from float to float, or None."""
    hint = get_type_hints(apply_discount).get("rule")
    assert hint == Callable[[float], float] | None


def test_the_functions_still_work():
    """The hints change nothing in what the functions do."""
    assert word_count("a b a") == {"a": 2, "b": 1}
    assert longest([]) is None
    assert longest(iter(["tea", "rice"])) == "rice"
    assert apply_discount([2.0]) == [2.0]
    assert apply_discount([2.0], lambda price: price / 2) == [1.0]
