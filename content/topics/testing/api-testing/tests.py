from solution import check_api


class Response:
    def __init__(self, status_code, body):
        self.status_code, self.body = status_code, body

    def json(self):
        return self.body


class Api:
    """The right API, in memory; the wrong ones change a part of it."""

    def __init__(self):
        self.orders = {1: {"id": 1, "item": "oil", "quantity": 3}}

    def valid(self, order):
        return "item" in order and order.get("quantity", 0) >= 1

    def next_id(self):
        return len(self.orders) + 1

    def post(self, path, json):
        if path != "/orders":
            return Response(404, {"detail": "unknown path"})
        if not self.valid(json):
            return self.refused(json)
        number = self.next_id()
        self.orders[number] = {"id": number, **json}
        return self.created(self.orders[number])

    def created(self, order):
        return Response(201, dict(order))

    def refused(self, order):
        return Response(422, {"detail": "invalid order"})

    def get(self, path):
        *start, number = path.split("/")
        if start != ["", "orders"] or not number.isdecimal():
            return Response(404, {"detail": "unknown path"})
        return self.found(int(number))

    def found(self, number):
        if number not in self.orders:
            return Response(404, {"detail": "no such order"})
        return Response(200, dict(self.orders[number]))


def caught(api):
    check_api(Api())
    try:
        check_api(api())
    except Exception:
        return True
    return False


def test_a_right_api_passes():
    """`check_api` raises nothing for an API that keeps its promises."""
    check_api(Api())


def test_more_fields_are_fine():
    """An API whose orders have further fields passes, too."""

    class Extended(Api):
        def post(self, path, json):
            return super().post(path, json | {"currency": "EUR"})

    check_api(Extended())


def test_wrong_status_codes_are_caught():
    """201 for a `GET`, 200 for a new order, 400 for a bad one are caught."""

    class Get201(Api):
        def found(self, number):
            response = super().found(number)
            if response.status_code == 200:
                response.status_code = 201
            return response

    class Plain200(Api):
        def created(self, order):
            return Response(200, dict(order))

    class Plain400(Api):
        def refused(self, order):
            return Response(400, {"detail": "invalid order"})

    assert caught(Get201)
    assert caught(Plain200)
    assert caught(Plain400)


def test_order_that_is_not_stored_is_caught():
    """An API that answers 201 and forgets the order is caught."""

    class Forgets(Api):
        def created(self, order):
            del self.orders[order["id"]]
            return Response(201, dict(order))

    assert caught(Forgets)


def test_same_id_for_all_is_caught():
    """An API that gives each order the same id is caught."""

    class SameId(Api):
        def next_id(self):
            return 7

    assert caught(SameId)


def test_changed_order_is_caught():
    """An API that stores or answers other values, or no id, is caught."""

    class FixedQuantity(Api):
        def created(self, order):
            order["quantity"] = 1
            return Response(201, dict(order))

    class OtherItem(Api):
        def found(self, number):
            response = super().found(number)
            if response.status_code == 200:
                response.body["item"] += " (old)"
            return response

    class WithoutId(Api):
        def found(self, number):
            response = super().found(number)
            response.body.pop("id", None)
            return response

    assert caught(FixedQuantity)
    assert caught(WithoutId)
    assert caught(OtherItem)


def test_accepted_bad_orders_are_caught():
    """An API that accepts a missing item, or a quantity of 0, is caught."""

    class NoItem(Api):
        def valid(self, order):
            return order.get("quantity", 0) >= 1

    class Zero(Api):
        def valid(self, order):
            return "item" in order and order.get("quantity", 0) >= 0

    assert caught(NoItem)
    assert caught(Zero)


def test_unknown_order_is_caught():
    """An API that answers 200 for an unknown order is caught."""

    class Empty(Api):
        def found(self, number):
            if number not in self.orders:
                return Response(200, None)
            return super().found(number)

    assert caught(Empty)
