MaxItems=20
UnitPrice=24.5; l=3
orderTotal=l*UnitPrice
