from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def run_all(
    jobs: dict[str, Callable[[], Any]], workers: int = 4
) -> tuple[dict[str, Any], dict[str, Exception]]:
    """Run all jobs in a thread pool; return results and errors by name."""
    results: dict[str, Any] = {}
    errors: dict[str, Exception] = {}
    with ThreadPoolExecutor(max_workers=workers) as pool:
        futures = {name: pool.submit(job) for name, job in jobs.items()}
        for name, future in futures.items():
            try:
                results[name] = future.result()
            except Exception as error:
                errors[name] = error
    return results, errors
