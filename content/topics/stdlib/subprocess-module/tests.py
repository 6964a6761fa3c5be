import sys

from solution import run_tool


def python(code, *arguments):
    """Make a command that runs this code."""
    return [sys.executable, "-c", code, *arguments]


def test_success():
    """Exit code 0 gives "ok" and the output."""
    assert run_tool(python("print('hello')")) == ("ok", "hello")


def test_failure():
    """Another exit code is named, with the error output."""
    code = "import sys; print('x'); print('bad', file=sys.stderr); sys.exit(3)"
    assert run_tool(python(code)) == ("exit 3", "bad")


def test_input():
    """The text reaches the program's standard input, umlauts included."""
    code = "import sys; print(sys.stdin.buffer.read().decode('utf-8').upper())"
    command = python("import sys; sys.stdout.reconfigure(encoding='utf-8'); " + code)
    assert run_tool(command, text="grün") == ("ok", "GRÜN")


def test_no_input_is_empty_input():
    """Without text the program reads the end at once."""
    code = "import sys; print(len(sys.stdin.read()))"
    assert run_tool(python(code)) == ("ok", "0")


def test_no_shell():
    """An argument with a semicolon stays one argument."""
    code = "import sys; print(sys.argv[1])"
    assert run_tool(python(code, "a; echo b")) == ("ok", "a; echo b")


def test_timeout():
    """A program that takes too long gives "timeout"."""
    code = "import time; time.sleep(30)"
    assert run_tool(python(code), timeout=0.5) == ("timeout", "")


def test_unknown_program():
    """A program that does not exist gives "not found"."""
    assert run_tool(["no-such-program-here"]) == ("not found", "")


def test_empty_command():
    """An empty command raises ValueError."""
    try:
        run_tool([])
    except ValueError:
        pass
    else:
        raise AssertionError("ValueError expected")
