import unittest


class SlugTest(unittest.TestCase):
    """Tests of `self.slug(title)`, which is assigned from outside."""

    slug = None

    def test_words_are_joined_by_hyphens(self):
        raise NotImplementedError
