import re

HEADING = re.compile(r"#{1,6} +(.*)")


def missing_sections(readme: str, wanted: list[str]) -> list[str]:
    """The wanted titles that no heading of the README has."""
    titles = set()
    in_code = False
    for line in readme.splitlines():
        if line.startswith("```"):
            in_code = not in_code
        elif not in_code and (match := HEADING.match(line)):
            titles.add(match[1].strip().casefold())
    return [title for title in wanted if title.strip().casefold() not in titles]
