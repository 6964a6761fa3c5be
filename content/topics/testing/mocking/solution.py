from unittest.mock import create_autospec


class Mailer:
    def send(self, to: str, subject: str) -> None:
        raise ConnectionError("no mail from tests")


def check_notify(notify) -> None:
    """Raise an exception if `notify(order, mailer)` breaks its promise."""
    order = {"id": 7, "email": "ana@example.org", "paid": True}

    mailer = create_autospec(Mailer, instance=True)
    assert notify(order, mailer) is True
    mailer.send.assert_called_once_with(
        to="ana@example.org", subject="Order 7 is paid"
    )

    mailer = create_autospec(Mailer, instance=True)
    assert notify(order | {"paid": False}, mailer) is False
    mailer.send.assert_not_called()

    mailer = create_autospec(Mailer, instance=True)
    mailer.send.side_effect = ConnectionError("server is down")
    assert notify(order, mailer) is False
    mailer.send.assert_called_once()
