from solution import unpinned


def test_pinned():
    """a single == with a full version is pinned"""
    assert unpinned("httpx==0.28.1\nrich == 14.0rc1\n") == []


def test_ranges_and_bare_names():
    """ranges and bare names are not pinned, and keep their order"""
    assert unpinned("rich>=13\nhttpx==0.28.1\nattrs\nDjango~=6.0\n") == [
        "rich",
        "attrs",
        "Django",
    ]


def test_wildcard():
    """== with a star accepts many versions"""
    assert unpinned("numpy==2.*") == ["numpy"]


def test_several_specifiers():
    """more than one specifier is not a pin"""
    assert unpinned("flask>=3,==3.1.0") == ["flask"]
    assert unpinned("flask==3.1.0,>=3") == ["flask"]


def test_comments_and_options():
    """empty lines, comments and options are skipped"""
    text = "# rich\n\n-r base.txt\n--no-index\nhttpx==0.28.1  # rich>=1\n"
    assert unpinned(text) == []


def test_extras_and_markers():
    """extras and markers do not matter"""
    text = 'httpx[http2]==0.28.1\npywin32; sys_platform == "win32"\n'
    text += 'colorama==0.4.6; sys_platform == "win32"\nuvicorn[standard]\n'
    assert unpinned(text) == ["pywin32", "uvicorn"]


def test_empty():
    """an empty file has nothing unpinned"""
    assert unpinned("") == []
