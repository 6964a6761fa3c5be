"""A parcel label."""

tracking_code = "0042-17"
pieces = 4
kg_per_piece = 2.5
insured = False
total_kg = pieces * kg_per_piece
billed_kg = total_kg
