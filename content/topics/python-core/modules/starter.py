"""Prices of parcels."""

log = []


def parcel_price(grams: int) -> int:
    """Return the price of a parcel of this weight."""
    ...


def main() -> None:
    """Log and print the price of a parcel of 1500 grams."""
    log.append("started")


main()
