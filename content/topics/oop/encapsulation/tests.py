from solution import Account


def refused(action, amount):
    try:
        action(amount)
    except ValueError:
        return True
    return False


def test_bookings_add_up():
    """Deposits and withdrawals give the balance."""
    account = Account("ana")
    account.deposit(50)
    account.withdraw(20)
    assert account.balance() == 30, account.balance()
    assert list(account.history()) == [50, -20]


def test_a_new_account_is_empty():
    """A new account has a balance of 0 and no history."""
    account = Account("ana")
    assert account.owner == "ana"
    assert account.balance() == 0 and list(account.history()) == []


def test_bad_amounts_are_refused():
    """Zero and negative amounts raise ValueError."""
    account = Account("ana")
    account.deposit(10)
    for amount in (0, -5):
        assert refused(account.deposit, amount)
        assert refused(account.withdraw, amount)
    assert account.balance() == 10


def test_overdrawing_changes_nothing():
    """Withdrawing too much raises and books nothing."""
    account = Account("ana")
    account.deposit(10)
    assert refused(account.withdraw, 11)
    assert account.balance() == 10
    account.withdraw(10)
    assert account.balance() == 0
    account.deposit(1)
    assert account.balance() == 1


def test_history_cannot_be_used_to_cheat():
    """Changing what history() returned does not change the account."""
    account = Account("ana")
    account.deposit(10)
    history = account.history()
    try:
        history.append(1000)
    except AttributeError:
        pass
    assert account.balance() == 10
    assert list(account.history()) == [10]


def test_only_the_owner_is_public():
    """All data except owner has a name with an underscore."""
    account = Account("ana")
    account.deposit(10)
    public = [
        name
        for name in dir(account)
        if name[0] != "_" and not callable(getattr(account, name))
    ]
    assert public == ["owner"], public


def test_subclasses_cannot_clash():
    """A subclass may use any underscore names of its own."""

    class Loud(Account):
        def __init__(self, owner):
            super().__init__(owner)
            for name in list(vars(self)):
                if name.startswith("_Account__"):
                    plain = name.removeprefix("_Account__")
                    setattr(self, "_" + plain, None)
                    setattr(self, "_Loud__" + plain, None)
                elif name != "owner":
                    setattr(self, name, None)
            for name in list(vars(Account)):
                hidden = name.startswith("_Account__")
                if name[0] == "_" and name[1] != "_" and not hidden:
                    setattr(self, name, None)
            self._history = self.__history = None
            self._balance = self.__balance = None

    account = Loud("ana")
    account.deposit(10)
    account.withdraw(4)
    assert account.balance() == 6
    assert list(account.history()) == [10, -4]
