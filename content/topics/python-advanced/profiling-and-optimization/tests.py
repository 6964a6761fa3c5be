from solution import unknown_codes


class Code:
    """A code that counts how often codes are compared or hashed."""

    compared = 0
    hashed = 0

    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        Code.compared += 1
        return self.text == other.text

    def __hash__(self):
        Code.hashed += 1
        return hash(self.text)


def test_unknown_codes_are_found():
    """Codes that the catalogue has are left out."""
    assert unknown_codes(["A", "X", "B"], ["A", "B"]) == ["X"]


def test_order_and_duplicates():
    """Each unknown code comes once, at its first place."""
    assert unknown_codes(["Z", "X", "Z", "Y", "X"], []) == ["Z", "X", "Y"]


def test_nothing_to_do():
    """No rows give an empty list, as do rows that are all known."""
    assert unknown_codes([], ["A"]) == []
    assert unknown_codes(["A", "A"], ["A"]) == []


def test_a_catalogue_read_once():
    """The catalogue may be a generator."""
    catalogue = (code for code in "AB")
    assert unknown_codes(["B", "C", "A", "D"], catalogue) == ["C", "D"]


def test_arguments_are_not_changed():
    """Rows and catalogue are the same afterwards."""
    rows, catalogue = ["B", "A", "B"], ["A"]
    unknown_codes(rows, catalogue)
    assert (rows, catalogue) == (["B", "A", "B"], ["A"])


def test_a_large_catalogue_needs_few_steps():
    """With 500 known rows there are at most a few steps for each."""
    Code.compared = Code.hashed = 0
    rows = [Code(f"C{n}") for n in range(500)]
    catalogue = [Code(f"C{n}") for n in range(500)]
    assert unknown_codes(rows, catalogue) == []
    assert Code.compared < 5_000, f"{Code.compared} comparisons"
    assert Code.hashed < 5_000, f"{Code.hashed} hashes: a set built again?"


def test_many_unknown_codes_need_few_comparisons():
    """With 500 unknown rows there are at most a few comparisons for each."""
    Code.compared = 0
    rows = [Code(f"X{n}") for n in range(500)]
    unknown = unknown_codes(rows, [])
    assert [code.text for code in unknown] == [code.text for code in rows]
    assert Code.compared < 5_000, f"{Code.compared} comparisons"
