class Account:
    """Money of one owner, with its bookings."""

    def __init__(self, owner: str) -> None:
        raise NotImplementedError

    def deposit(self, amount: int) -> None:
        """Add a positive amount."""
        raise NotImplementedError

    def withdraw(self, amount: int) -> None:
        """Take a positive amount, at most the balance."""
        raise NotImplementedError

    def balance(self) -> int:
        """The sum of all bookings."""
        raise NotImplementedError

    def history(self) -> tuple[int, ...]:
        """The bookings in order, withdrawals negative."""
        raise NotImplementedError
