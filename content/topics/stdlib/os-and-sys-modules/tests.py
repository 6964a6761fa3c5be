from solution import read_settings


def refused(environ, arguments):
    try:
        read_settings(environ, arguments)
    except ValueError:
        return True
    return False


def test_defaults():
    """With nothing given: port 8000, no debugging, no files."""
    assert read_settings({}, []) == {
        "port": 8000, "debug": False, "files": [],
    }


def test_the_environment():
    """PORT and DEBUG are converted from text."""
    settings = read_settings({"PORT": "9100"}, [])
    assert settings["port"] == 9100
    for value in ("1", "true", "yes", "TRUE", "Yes"):
        assert read_settings({"DEBUG": value}, [])["debug"] is True, value


def test_debug_zero_is_off():
    """DEBUG=0 does not switch debugging on."""
    for value in ("0", "", "no", "false"):
        assert read_settings({"DEBUG": value}, [])["debug"] is False


def test_arguments_overrule_the_environment():
    """--port wins over PORT, even over a faulty one; --debug switches on."""
    environ = {"PORT": "nonsense", "DEBUG": "0"}
    settings = read_settings(environ, ["--port=80", "--debug"])
    assert settings["port"] == 80
    assert settings["debug"] is True


def test_files_keep_their_order():
    """What is no option is a file."""
    settings = read_settings({}, ["b.csv", "--debug", "a.csv", "-"])
    assert settings["files"] == ["b.csv", "a.csv", "-"]


def test_faulty_ports():
    """A port must be a whole number from 1 to 65535."""
    for port in ("", "http", "80.5", "0", "-1", "65536"):
        assert refused({"PORT": port}, []), port
        assert refused({}, [f"--port={port}"]), port
    assert not refused({"PORT": "65535"}, [])


def test_unknown_options():
    """An option that is not known raises ValueError."""
    for option in ("--verbose", "--port", "--ports=80", "--debugging"):
        assert refused({}, [option]), option
