import unittest


class SlugTest(unittest.TestCase):
    """Tests of `self.slug(title)`, which is assigned from outside."""

    slug = None

    def test_known_titles(self):
        cases = {
            "Tea": "tea",
            "Green Tea 2": "green-tea-2",
            "Tea, rice & oil": "tea-rice-oil",
            "already-done": "already-done",
            "Café au lait": "caf-au-lait",
        }
        for title, expected in cases.items():
            with self.subTest(title=title):
                self.assertEqual(self.slug(title), expected)

    def test_no_hyphen_at_the_ends(self):
        for title in ("  tea", "tea!", "...tea..."):
            with self.subTest(title=title):
                self.assertEqual(self.slug(title), "tea")

    def test_nothing_left_is_refused(self):
        for title in ("", "   ", "?!"):
            with self.subTest(title=title):
                with self.assertRaises(ValueError):
                    self.slug(title)
