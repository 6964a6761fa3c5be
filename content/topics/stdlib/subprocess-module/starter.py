def run_tool(
    command: list[str], *, text: str = "", timeout: float = 10.0
) -> tuple[str, str]:
    """Run a program and return its status and output."""
    raise NotImplementedError
