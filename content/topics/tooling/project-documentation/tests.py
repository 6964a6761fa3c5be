from solution import missing_sections

README = """# slugs

Titles for web addresses.

## Installation

```sh
# Usage
pip install slugs
```

###  licence
#Contributing
"""


def test_present_sections():
    """sections that have a heading are not missing"""
    assert missing_sections(README, ["Installation"]) == []


def test_case_and_level_do_not_matter():
    """a heading of any level and case counts"""
    assert missing_sections(README, ["Licence", "SLUGS"]) == []


def test_comment_in_code_is_no_heading():
    """a line with # inside a code block is no heading"""
    assert missing_sections(README, ["Usage"]) == ["Usage"]


def test_space_is_needed():
    """#Contributing without a space is no heading"""
    assert missing_sections(README, ["Contributing"]) == ["Contributing"]


def test_order_and_spelling_are_kept():
    """missing titles keep the order and spelling of the wish list"""
    wanted = ["Tests", "Installation", "Change log", "usage"]
    assert missing_sections(README, wanted) == ["Tests", "Change log", "usage"]


def test_headings_after_code_count():
    """after the code block has ended, headings count again"""
    text = "```\ncode\n```\n## Usage\n"
    assert missing_sections(text, ["Usage"]) == []


def test_seven_signs():
    """seven # do not make a heading"""
    assert missing_sections("####### Usage\n", ["Usage"]) == ["Usage"]


def test_title_is_taken_as_it_is():
    """spaces around a title do not count, a # at its end does"""
    assert missing_sections("#   Using C#  \n", ["Using C#"]) == []
    assert missing_sections("# Using C#\n", ["Using C"]) == ["Using C"]


def test_empty_readme():
    """an empty README misses everything"""
    assert missing_sections("", ["Usage", "Tests"]) == ["Usage", "Tests"]
