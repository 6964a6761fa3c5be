import csv
from pathlib import Path


def totals(path: Path) -> dict[str, int]:
    """Return the sum of `cents` for each `customer` in the CSV file."""
    sums: dict[str, int] = {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        for column in ("customer", "cents"):
            if column not in (reader.fieldnames or ()):
                raise ValueError(f"no column {column!r}")
        for row in reader:
            try:
                cents = int(row["cents"])
            except (TypeError, ValueError):  # None where the row is too short
                raise ValueError(
                    f"line {reader.line_num}: bad cents {row['cents']!r}"
                ) from None
            customer = row["customer"]
            sums[customer] = sums.get(customer, 0) + cents
    return sums
