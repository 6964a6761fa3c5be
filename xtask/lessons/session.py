"""Runs the blocks of one lesson, inside the interpreter that the lesson is for.

It knows nothing of Markdown: it is given blocks as data, and answers with what each of them printed. What a
block writes to either stream counts, in the order in which a terminal would show it.
"""

import code
import contextlib
import io
import json
import linecache
import os
import sys
import traceback
import types

PROMPT, MORE = ">>> ", "... "


def run_lesson(job):
    """Answers a lesson's job: for each block what it printed, and what went wrong, if anything did."""
    if os.getcwd() not in sys.path:
        sys.path.insert(0, os.getcwd())
    names, results = _fresh(), []
    for block in job["blocks"]:
        if not block["continues"]:
            names = _fresh()
        results.append(_run_block(block, names))
    return {"version": sys.version.split()[0], "blocks": results, "practice": _practice(job["practice"])}


def _fresh():
    """An empty `__main__`, as a new program has it."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    return module.__dict__


def _run_block(block, names):
    if block["kind"] == "session":
        return {"output": _transcript(block["code"], names), "error": None}
    name = block["file"] or "example.py"
    if block["file"]:
        with open(name, "w", encoding="utf-8") as file:
            file.write(block["code"])
    # Tracebacks show source lines, as they do for a file.
    linecache.cache[name] = (len(block["code"]), None, block["code"].splitlines(keepends=True), name)
    printed, error = io.StringIO(), None
    with _typed(block["stdin"], printed), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            exec(compile(block["code"], name, "exec"), names)
        except BaseException as raised:
            # The first frame is the one above.
            raised.__traceback__ = raised.__traceback__ and raised.__traceback__.tb_next
            if block["raises"]:
                traceback.print_exception(raised)
            else:
                error = "".join(traceback.format_exception(raised))
        else:
            if block["raises"]:
                error = "it was to end with an exception, and did not\n"
    return {"output": printed.getvalue(), "error": error}


class _Typed(io.StringIO):
    """What is typed, which a terminal shows as well."""

    def __init__(self, text, screen):
        super().__init__(text)
        self.screen = screen

    def readline(self, size=-1):
        line = super().readline(size)
        self.screen.write(line)
        return line


@contextlib.contextmanager
def _typed(lines, screen):
    before, sys.stdin = sys.stdin, _Typed("".join(line + "\n" for line in lines), screen)
    try:
        yield
    finally:
        sys.stdin = before


def _transcript(text, names):
    """The session as the interpreter would show it: the lines that were typed, each with its answer."""
    console, shown = code.InteractiveConsole(names), []
    pending = False
    for line in text.splitlines():
        if not line.startswith((PROMPT, MORE)) and line not in (PROMPT.rstrip(), MORE.rstrip()):
            continue
        shown.append(line.rstrip() + "\n")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            pending = console.push(line[len(PROMPT):])
        shown.append(printed.getvalue())
    if pending:
        shown.append("(a statement was not ended: a lone `...` ends a block)\n")
    return "".join(shown)


def _practice(practice):
    """Whether the solution passes the hidden tests, and the starter does not."""
    if practice is None:
        return None
    return {part: _graded(practice[part], practice["tests"]) for part in ("starter", "solution")}


def _graded(program, tests):
    """The tests that failed, each with its reason; nothing where all passed."""
    failed = []
    sys.modules.pop("solution", None)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        names = _fresh()
        try:
            solution = types.ModuleType("solution")
            solution.__file__ = "solution.py"
            sys.modules["solution"] = solution
            exec(compile(program, "solution.py", "exec"), solution.__dict__)
            exec(compile(tests, "tests.py", "exec"), names)
        except BaseException as raised:
            return ["it does not load: " + _last_line(raised)]
        found = [test for name, test in names.items() if name.startswith("test_")]
        if not found:
            return ["there is no test"]
        for test in found:
            try:
                test()
            except BaseException as raised:
                failed.append(f"{test.__name__}: {_last_line(raised)}")
    return failed


def _last_line(raised):
    return "".join(traceback.format_exception_only(raised)).strip()


if __name__ == "__main__":
    # Natively the practice alone is run here; blocks are programs of their own (`native.py`).
    json.dump(run_lesson(json.load(sys.stdin)), sys.stdout)
