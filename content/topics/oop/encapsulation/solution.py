class Account:
    """Money of one owner, with its bookings."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.__bookings: list[int] = []

    def deposit(self, amount: int) -> None:
        """Add a positive amount."""
        self.__check(amount)
        self.__bookings.append(amount)

    def withdraw(self, amount: int) -> None:
        """Take a positive amount, at most the balance."""
        self.__check(amount)
        if amount > self.balance():
            raise ValueError(f"balance is only {self.balance()}")
        self.__bookings.append(-amount)

    def balance(self) -> int:
        """The sum of all bookings."""
        return sum(self.__bookings)

    def history(self) -> tuple[int, ...]:
        """The bookings in order, withdrawals negative."""
        return tuple(self.__bookings)

    def __check(self, amount: int) -> None:
        if amount <= 0:
            raise ValueError(f"amount must be positive: {amount}")
