from solution import check_notify


def subject(order):
    return f"Order {order['id']} is paid"


def right(order, mailer):
    if not order["paid"]:
        return False
    try:
        mailer.send(to=order["email"], subject=subject(order))
    except ConnectionError:
        return False
    return True


def caught(notify):
    check_notify(right)
    try:
        check_notify(notify)
    except Exception:
        return True
    return False


def test_a_correct_function_passes():
    """`check_notify` raises nothing for a correct function."""
    check_notify(right)


def test_mail_for_unpaid_orders_is_caught():
    """A function that writes to customers who have not paid is caught."""

    def wrong(order, mailer):
        sent = right(order | {"paid": True}, mailer)
        return sent and order["paid"]

    assert caught(wrong)


def test_silence_is_caught():
    """A function that sends nothing at all is caught."""
    assert caught(lambda order, mailer: order["paid"])


def test_second_mail_is_caught():
    """A function that sends twice is caught."""

    def wrong(order, mailer):
        right(order, mailer)
        return right(order, mailer)

    assert caught(wrong)


def test_wrong_address_or_subject_is_caught():
    """A function with a fixed address, or another subject, is caught."""

    def wrong_address(order, mailer):
        return right(order | {"email": "shop@example.org"}, mailer)

    def wrong_subject(order, mailer):
        return right(order | {"id": order["id"] + 1}, mailer)

    assert caught(wrong_address)
    assert caught(wrong_subject)


def test_escaping_error_is_caught():
    """A function that lets ConnectionError out is caught."""

    def wrong(order, mailer):
        if order["paid"]:
            mailer.send(to=order["email"], subject=subject(order))
        return order["paid"]

    assert caught(wrong)


def test_retry_and_wrong_result_are_caught():
    """Trying again after an error, and a wrong result, are caught."""

    def again(order, mailer):
        return right(order, mailer) or right(order, mailer)

    def pretend(order, mailer):
        right(order, mailer)
        return order["paid"]

    def no_result(order, mailer):
        return right(order, mailer) and None

    def none_if_unpaid(order, mailer):
        if order["paid"]:
            return right(order, mailer)

    def none_if_failed(order, mailer):
        sent = right(order, mailer)
        return sent if sent or not order["paid"] else None

    assert caught(again)
    assert caught(pretend)
    assert caught(no_result)
    assert caught(none_if_unpaid)
    assert caught(none_if_failed)


def test_unknown_method_is_caught():
    """A function that calls a method which Mailer lacks is caught."""

    def wrong(order, mailer):
        if order["paid"]:
            mailer.log("sending")
        return right(order, mailer)

    assert caught(wrong)
