import subprocess


def run_tool(
    command: list[str], *, text: str = "", timeout: float = 10.0
) -> tuple[str, str]:
    """Run a program and return its status and output."""
    if not command:
        raise ValueError("the command is empty")
    try:
        done = subprocess.run(
            command,
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
        )
    except subprocess.TimeoutExpired:
        return "timeout", ""
    except FileNotFoundError:
        return "not found", ""
    if done.returncode == 0:
        return "ok", done.stdout.strip()
    return f"exit {done.returncode}", done.stderr.strip()
