from collections.abc import Mapping


def read_settings(
    environ: Mapping[str, str], arguments: list[str]
) -> dict[str, object]:
    """Return port, debug and files from environment and arguments."""
    port = environ.get("PORT", "8000")
    debug = environ.get("DEBUG", "").lower() in ("1", "true", "yes")
    files = []
    for argument in arguments:
        if not argument.startswith("--"):
            files.append(argument)
        elif argument == "--debug":
            debug = True
        elif argument.startswith("--port="):
            port = argument.removeprefix("--port=")
        else:
            raise ValueError(f"unknown option {argument}")
    return {"port": _port(port), "debug": debug, "files": files}


def _port(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 65535:
        raise ValueError(f"{number} is no port")
    return number
