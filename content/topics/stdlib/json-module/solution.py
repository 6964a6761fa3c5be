import json
from datetime import date


def _encode(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set):
        return sorted(value)
    raise TypeError(f"cannot encode {type(value).__name__}")


def _ticket(data: dict) -> dict:
    due = data.get("due")
    return {
        "id": data["id"],
        "title": data["title"],
        "due": None if due is None else date.fromisoformat(due),
        "tags": set(data.get("tags", ())),
    }


def dump_tickets(tickets: list[dict]) -> str:
    """Return the tickets as the text of a JSON array."""
    return json.dumps(tickets, default=_encode, ensure_ascii=False)


def load_tickets(text: str) -> list[dict]:
    """Return the tickets that `dump_tickets` wrote."""
    data = json.loads(text)
    if not isinstance(data, list):
        raise ValueError("a JSON array is expected")
    return [_ticket(item) for item in data]
