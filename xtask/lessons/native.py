"""Runs one lesson on the machine's own CPython: reads its job from the standard input, answers on the standard
output. Each block is a program of its own in the lesson's folder, since threads, processes and pytest need one.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS = 60
# Where the packages of PyPI lie.
PACKAGES = Path(sys.argv[1])
# An environment that sees these and nothing else that this machine has, in which the interpreter is `python`.
HOME = Path(tempfile.mkdtemp(prefix="cairn-python-"))
PYTHON = HOME / "bin" / "python"
PROMPT = "$ "

# What differs from run to run is shown as this.
SAME = [(re.compile(r"\bin \d+\.\d+s\b"), "in 0.01s")]


def run_lesson(job):
    with tempfile.TemporaryDirectory(prefix="cairn-lesson-") as folder:
        folder = Path(folder).resolve()
        blocks = [run_block(block, folder) for block in job["blocks"]]
        practice = graded(job["practice"], folder) if job["practice"] else None
    return {"version": sys.version.split()[0], "blocks": blocks, "practice": practice}


def run_block(block, folder):
    if block["kind"] == "console":
        return {"output": transcript(block["code"], folder), "error": None}
    name = block["file"] or ("test_example.py" if block["kind"] == "pytest" else "example.py")
    (folder / name).write_text(block["code"], encoding="utf-8")
    if block["kind"] == "pytest":
        command = [PYTHON, "-m", "pytest", "-q", "--no-header", "--color=no", "-p", "no:cacheprovider", name]
        # One is "a test failed", which a lesson may show.
        good = (0, 1)
    else:
        command, good = [PYTHON, name], (1,) if block["raises"] else (0,)
    code, output = run(command, folder)
    error = None if code in good else f"it ended with {code}\n{output}"
    return {"output": output, "error": error}


def transcript(text, folder):
    """The commands after `$ `, each with what it printed. One shell for all, so that `cd` and variables hold."""
    commands = [line[len(PROMPT):] for line in text.splitlines() if line.startswith(PROMPT)]
    mark = "--cairn-next--"
    script = "".join(f"printf '%s\\n' {mark}\n{command}\n" for command in commands)
    _, output = run(["bash", "--norc", "-c", script], folder)
    parts = output.split(mark + "\n")[1:]
    parts += [""] * (len(commands) - len(parts))
    shown = []
    for command, part in zip(commands, parts):
        if part and not part.endswith("\n"):
            part += "\n"
        shown.append(f"{PROMPT}{command}\n{part}")
    return "".join(shown)


def run(command, folder):
    try:
        ended = subprocess.run(
            command, cwd=folder, env=environment(folder), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS, text=True, encoding="utf-8",
        )
    except subprocess.TimeoutExpired:
        return -1, f"it did not end within {SECONDS} s\n"
    output = ended.stdout.replace(f"{folder}/", "").replace(str(folder), ".")
    for pattern, shown in SAME:
        output = pattern.sub(shown, output)
    return ended.returncode, output


def environment(folder):
    """The same everywhere: nothing of the author's own settings, and a date that does not move."""
    date = "2026-11-20T09:00:00+00:00"
    return {
        "PATH": os.pathsep.join([str(PYTHON.parent), "/usr/local/bin", os.defpath]),
        "PYTHONPATH": str(PACKAGES),
        "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "80", "NO_COLOR": "1",
        "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_DEFAULT_HASH": "sha1", "GIT_CONFIG_COUNT": "3",
        "GIT_CONFIG_KEY_0": "init.defaultBranch", "GIT_CONFIG_VALUE_0": "main",
        "GIT_CONFIG_KEY_1": "user.name", "GIT_CONFIG_VALUE_1": "Ada Example",
        "GIT_CONFIG_KEY_2": "user.email", "GIT_CONFIG_VALUE_2": "ada@example.org",
        "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
    }


def graded(practice, folder):
    """As `session.py` grades it, in a process of its own."""
    job = json.dumps({"blocks": [], "practice": practice})
    session = str(Path(__file__).with_name("session.py"))
    ended = subprocess.run(
        [PYTHON, session], input=job, cwd=folder, env=environment(folder),
        capture_output=True, timeout=SECONDS, text=True,
    )
    if ended.returncode != 0:
        return {"starter": [], "solution": [ended.stderr]}
    return json.loads(ended.stdout)["practice"]


def set_up():
    """A virtual environment by hand: `venv` takes a second, and may be missing on Debian."""
    interpreter = Path(sys.executable).resolve()
    PYTHON.parent.mkdir()
    (HOME / "pyvenv.cfg").write_text(f"home = {interpreter.parent}\ninclude-system-site-packages = false\n")
    for name in ("python", "python3"):
        (PYTHON.parent / name).symlink_to(interpreter)
    for script in (PACKAGES / "bin").iterdir():
        with script.open("rb") as file:
            first = file.readline()
        is_python = first.startswith(b"#!") and b"python" in first
        ours = PYTHON.parent / script.name
        if is_python:
            _, rest = script.read_text(encoding="utf-8").split("\n", 1)
            ours.write_text(f"#!{PYTHON}\n{rest}", encoding="utf-8")
            ours.chmod(0o755)
        else:
            ours.symlink_to(script)


def main():
    try:
        set_up()
        json.dump(run_lesson(json.load(sys.stdin)), sys.stdout)
    finally:
        shutil.rmtree(HOME)


if __name__ == "__main__":
    main()
