"""monday.com's GraphQL API (https://developer.monday.com/api-reference/reference)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from integrations import breakers, http, monday_errors
from integrations.breakers import monday_breaker
from integrations.errors import Cancelled, NotFound, Unavailable
from integrations.monday_values import KEY, PERSONAL, column_of, column_values

API_VERSION = "2026-10"
LIMITS = http.Limits(connect_seconds=3.05, read_seconds=10.0, total_seconds=15.0)
NAME_MAX = 255
ERASED_NAME = "–"
# Below this share of its budget a minute, as a multiple of the last query's cost, we wait for the
# next minute: others in the account live on the same budget.
BUDGET_KEPT_QUERIES = 10

COMPLEXITY = "complexity { before after query reset_in_x_seconds }"
ME = f"query Me {{ {COMPLEXITY} me {{ id name }} }}"
BOARD = f"""query Board($board: [ID!]) {{ {COMPLEXITY}
  boards(ids: $board) {{ id name columns {{ id title type settings_str }} }} }}"""
FIND = f"""query Find($board: ID!, $column: String!, $key: String!) {{ {COMPLEXITY}
  items_page_by_column_values(board_id: $board, limit: 2,
    columns: [{{column_id: $column, column_values: [$key]}}]) {{ items {{ id }} }} }}"""
CREATE = f"""mutation Create($board: ID!, $name: String!, $values: JSON) {{ {COMPLEXITY}
  create_item(board_id: $board, item_name: $name, column_values: $values,
    create_labels_if_missing: true) {{ id }} }}"""
CHANGE = f"""mutation Change($board: ID!, $item: ID!, $values: JSON!) {{ {COMPLEXITY}
  change_multiple_column_values(board_id: $board, item_id: $item, column_values: $values) {{ id }}
}}"""
DELETE = f"mutation Delete($item: ID!) {{ {COMPLEXITY} delete_item(item_id: $item) {{ id }} }}"


@dataclass(frozen=True, slots=True)
class Item:
    """Ours by `key`, theirs by `item_id` (empty where we were never told)."""

    key: str
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class KeepItem:
    """An item with these values, by our fields; made where there is none, then with those that
    are said `at_first` only, too."""

    item: Item
    name: str
    values: Mapping[str, Any]
    at_first: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """Some values of an item that is there; Cancelled where it isn't."""

    item: Item
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Deleted, or emptied of what is personal, as MONDAY_ERASURE says."""

    item: Item


def missing() -> str:
    """The setting without which nothing can be sent; empty where all are there."""
    names = ("MONDAY_API_KEY", "MONDAY_BOARD_ID")
    return next((name for name in names if not getattr(settings, name)), "")


def send(change: KeepItem | ChangeItem | RemoveItem, *, is_in_doubt: bool) -> dict[str, Any]:
    """Gives `{"item_id": …}`. Each change says how things are to be, so a repeat does no harm;
    only making an item could make two, so where that is in doubt the board is searched first.

    Raises Open, Unavailable, Rejected, Misconfigured and Cancelled.
    """
    if isinstance(change, KeepItem):
        return keep(change, is_in_doubt=is_in_doubt)
    item_id = change.item.item_id or find(change.item.key)
    if not item_id:
        raise Cancelled("It is not on the board.")
    if isinstance(change, RemoveItem):
        return remove(item_id)
    try:
        change_values(item_id, change.values)
    except NotFound:
        raise Cancelled("It is not on the board any more.") from None
    return {"item_id": item_id}


def keep(change: KeepItem, *, is_in_doubt: bool) -> dict[str, Any]:
    item_id = change.item.item_id or (find(change.item.key) if is_in_doubt else "")
    if item_id:
        change_values(item_id, change.values, name=change.name)
        return {"item_id": item_id}
    said = {**change.values, **change.at_first}
    values = {name: value for name, value in said.items() if value not in (None, "")}
    written = column_values({KEY: change.item.key, **values}, settings.MONDAY_COLUMNS)
    data = call(
        CREATE,
        board=settings.MONDAY_BOARD_ID,
        name=change.name[:NAME_MAX],
        values=json.dumps(written),
    )
    return {"item_id": str(part(data, "create_item", "id"))}


def find(key: str) -> str:
    """The id of the item with our key; empty where there is none."""
    column = column_of(KEY, settings.MONDAY_COLUMNS)
    data = call(FIND, board=settings.MONDAY_BOARD_ID, column=column, key=key)
    items = part(data, "items_page_by_column_values", "items")
    return str(part(items, 0, "id")) if items else ""


def change_values(item_id: str, values: Mapping[str, Any], name: str = "") -> None:
    written = column_values(values, settings.MONDAY_COLUMNS)
    if name:
        written["name"] = name[:NAME_MAX]
    call(CHANGE, board=settings.MONDAY_BOARD_ID, item=item_id, values=json.dumps(written))


def remove(item_id: str) -> dict[str, Any]:
    """What somebody deleted on the board before is as gone as can be."""
    try:
        if settings.MONDAY_ERASURE == "delete":
            call(DELETE, item=item_id)
        else:
            change_values(item_id, dict.fromkeys(PERSONAL), name=ERASED_NAME)
    except NotFound:
        return {"item_id": item_id, "was_gone": True}
    return {"item_id": item_id}


def me() -> dict[str, Any]:
    """Whose key it is: `{"id", "name"}`."""
    return dict(part(call(ME), "me"))


def board() -> dict[str, Any]:
    """`{"id", "name", "columns": [{"id", "title", "type", "settings_str"}]}`.

    Raises NotFound where our key sees no such board.
    """
    boards = part(call(BOARD, board=[settings.MONDAY_BOARD_ID]), "boards")
    if not boards:
        raise NotFound("The board is not there, or this key may not see it.")
    return dict(part(boards, 0))


# --- One call ---------------------------------------------------------------------------------


def call(query: str, **variables: Any) -> dict[str, Any]:
    return monday_breaker.call(ask, query, variables)


def ask(query: str, variables: Mapping[str, Any]) -> dict[str, Any]:
    """The data of the answer. What is wrong with it is raised here, inside what the breaker
    watches: a status of 200 says nothing about it."""
    answer = http.post_json(
        settings.MONDAY_API_URL,
        {"query": query, "variables": variables},
        limits=LIMITS,
        headers={"Authorization": settings.MONDAY_API_KEY, "API-Version": API_VERSION},
    )
    body = parsed(answer)
    if error := monday_errors.error_of(answer.status, body, answer.retry_after):
        raise error
    data = body.get("data") if isinstance(body, dict) else None
    if not isinstance(data, dict):
        raise Unavailable("monday.com gave an answer without data", is_in_doubt=True)
    heed(data.get("complexity"))
    return data


def part(data: Any, *path: str | int) -> Any:
    """What lies there; an answer that lacks it was acted on for all we know."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            raise Unavailable("monday.com's answer lacks a part", is_in_doubt=True) from None
    return data


def parsed(answer: http.Answer) -> Any:
    try:
        return answer.json()
    except ValueError:
        if answer.status == 200:
            raise Unavailable("monday.com gave no JSON", is_in_doubt=True) from None
        return None


def heed(complexity: Any) -> None:
    """Waits for the next minute's budget before this one is used up."""
    match complexity:
        case {"after": int(after), "query": int(cost), "reset_in_x_seconds": int(wait)}:
            if after < cost * BUDGET_KEPT_QUERIES:
                breakers.pause(name="monday", seconds=wait)
