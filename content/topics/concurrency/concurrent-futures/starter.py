from collections.abc import Callable
from typing import Any


def run_all(
    jobs: dict[str, Callable[[], Any]], workers: int = 4
) -> tuple[dict[str, Any], dict[str, Exception]]:
    """Run all jobs in a thread pool; return results and errors by name."""
    raise NotImplementedError
