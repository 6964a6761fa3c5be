def check_api(client) -> None:
    """Raise an exception if the orders API breaks one of its promises."""
    wanted = [{"item": "tea", "quantity": 1}, {"item": "rice", "quantity": 5}]
    created = []
    for order in wanted:
        response = client.post("/orders", json=order)
        assert response.status_code == 201
        body = response.json()
        assert {name: body[name] for name in order} == order
        created.append(body)

    first, second = created
    assert first["id"] != second["id"]
    for body in created:
        response = client.get(f"/orders/{body['id']}")
        assert response.status_code == 200
        assert response.json() == body

    for bad in ({"quantity": 1}, {"item": "tea", "quantity": 0}):
        assert client.post("/orders", json=bad).status_code == 422

    assert client.get("/orders/999999999").status_code == 404
