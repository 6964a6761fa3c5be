def take_order():
    """Ask for item, pieces and price; print pieces, item and total."""
    item = input("Item: ").strip()
    pieces = int(input("Pieces: "))
    price = float(input("Price: "))
    print(pieces, item, pieces * price, sep="\t")
