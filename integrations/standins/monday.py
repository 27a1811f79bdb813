"""monday.com's API, as far as we use it: one board with items."""

import json
import re
from typing import Any

from integrations.standins.server import Reply, StandIn

KEY, BOARD_ID = "stand-in-key", "1234567890"
COLUMNS = {
    "novahouse_key": "text",
    "email": "email",
    "phone": "phone",
    "city": "text",
    "square_meters": "numbers",
    "interested_package": "text",
    "budget": "numbers",
    "lead_score": "numbers",
    "status": "status",
    "rodo_consent": "checkbox",
    "marketing_consent": "checkbox",
}
LABELS = ["New Lead", "Contacted", "Qualified", "Done", "Stuck"]
FIELD = re.compile(
    r"\b(me|boards|items_page_by_column_values|create_item|change_multiple_column_values|delete_item)\b"
)


class Refused(Exception):  # noqa: N818  exceptions say the fact
    def __init__(self, code: str, status: int = 200, **data: Any) -> None:
        super().__init__(code)
        self.code, self.status, self.data = code, status, data


class MondayStandIn(StandIn):
    """`items` by id: `{"name", "values": {column: value}}`. `refusals` come with HTTP 200, one
    for each of the next requests."""

    def __init__(self) -> None:
        super().__init__()
        self.items: dict[str, dict[str, Any]] = {}
        self.created = 0
        self.deleted: list[str] = []
        self.refusals: list[Refused] = []
        self.budget_after = 4_000_000

    def unauthorised(self) -> Reply:
        return as_json({"error_message": "Not Authenticated", "errors": ["Not Authenticated"]}, 401)

    def handle(self, path: str, headers: dict[str, str], body: Any) -> Reply:
        if headers.get("Authorization") != KEY:
            return self.unauthorised()
        if not isinstance(body, dict) or not isinstance(body.get("query"), str):
            return as_json({"errors": [{"message": "No query string was present"}]}, 400)
        if faults := self.faults_of_query(body):
            return as_json({"errors": [{"message": fault} for fault in faults]}, 200)
        with self.lock:
            try:
                if self.refusals:
                    raise self.refusals.pop(0)
                found = FIELD.search(body["query"])
                name = found[1] if found else ""
                data = {name: getattr(self, name)(**body.get("variables", {}))}
            except Refused as refused:
                return as_json(error_body(refused), 200)
        return as_json({"data": {"complexity": self.complexity(), **data}, "account_id": 1}, 200)

    def faults_of_query(self, body: dict[str, Any]) -> list[str]:
        """What a validation against the vendor's schema would say; tests have it."""
        return []

    def complexity(self) -> dict[str, int]:
        cost = 10_000
        return {
            "before": self.budget_after + cost,
            "query": cost,
            "after": self.budget_after,
            "reset_in_x_seconds": 30,
        }

    def me(self) -> dict[str, str]:
        return {"id": "1", "name": "Stand-in"}

    def boards(self, board: list[str]) -> list[dict[str, Any]]:
        labels = json.dumps({"labels": dict(enumerate(LABELS))})
        columns = [
            {
                "id": column,
                "title": column.replace("_", " ").capitalize(),
                "type": kind,
                "settings_str": labels if kind == "status" else "{}",
            }
            for column, kind in COLUMNS.items()
        ]
        return [{"id": BOARD_ID, "name": "Leads", "columns": columns}] if BOARD_ID in board else []

    def items_page_by_column_values(self, board: str, column: str, key: str) -> dict[str, Any]:
        self.require_board(board)
        found = [
            {"id": item_id}
            for item_id, item in self.items.items()
            if item["values"].get(column) == key
        ]
        return {"items": found[:2]}

    def create_item(self, board: str, name: str, values: str) -> dict[str, str]:
        self.require_board(board)
        item_id = str(9_000_000_001 + self.created)
        self.created += 1
        self.items[item_id] = {"name": name, "values": self.read(values)}
        return {"id": item_id}

    def change_multiple_column_values(self, board: str, item: str, values: str) -> dict[str, str]:
        self.require_board(board)
        kept, new = self.require_item(item), self.read(values)
        kept["name"] = new.pop("name", kept["name"])
        kept["values"].update(new)
        return {"id": item}

    def delete_item(self, item: str) -> dict[str, str]:
        self.require_item(item)
        del self.items[item]
        self.deleted.append(item)
        return {"id": item}

    def require_board(self, board: str) -> None:
        if board != BOARD_ID:
            raise Refused("InvalidBoardIdException")

    def require_item(self, item: str) -> dict[str, Any]:
        if item not in self.items:
            raise Refused("ResourceNotFoundException", 404)
        return self.items[item]

    def read(self, values: str) -> dict[str, Any]:
        """A JSON string, as the vendor wants it; each value in the form of its column."""
        read = json.loads(values)
        for column, value in read.items():
            if column != "name" and not fits(COLUMNS.get(column, ""), value):
                raise Refused("ColumnValueException", column_type=COLUMNS.get(column, ""))
        return dict(read)


def fits(kind: str, value: Any) -> bool:
    if value is None:
        return kind != ""
    parts = {
        "email": {"email", "text"},
        "phone": {"phone", "countryShortName"},
        "status": {"label"},
        "checkbox": {"checked"},
    }
    if kind in parts:
        return isinstance(value, dict) and set(value) == parts[kind]
    return kind in ("text", "numbers") and isinstance(value, str)


def error_body(refused: Refused) -> dict[str, Any]:
    extensions = {
        "code": refused.code,
        "status_code": refused.status,
        "error_data": refused.data,
        **{name: refused.data[name] for name in ("retry_in_seconds",) if name in refused.data},
    }
    return {"data": None, "errors": [{"message": "Refused", "extensions": extensions}]}


def as_json(body: Any, status: int) -> Reply:
    return Reply(status, json.dumps(body).encode())
