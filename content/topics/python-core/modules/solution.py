"""Prices of parcels."""

__all__ = ["parcel_price"]

log: list[str] = []


def parcel_price(grams: int) -> int:
    """Return the price of a parcel of this weight."""
    if grams <= 0:
        raise ValueError(f"weight must be positive, not {grams}")
    return 5 if grams <= 1000 else 9


def main() -> None:
    """Log and print the price of a parcel of 1500 grams."""
    line = f"1500 g: {parcel_price(1500)}"
    log.append(line)
    print(line)


if __name__ == "__main__":
    main()
