MAX_ITEMS = 20
unit_price = 24.5
pieces = 3
order_total = pieces * unit_price
