"""Whether the board has what the settings say, and which of its columns would fit our fields."""

import json
import re
from typing import Any

from django.conf import settings

from integrations.monday_values import TYPES, column_of

# What a column may be called, besides the field's own name; Polish boards among them.
ALSO_CALLED = {
    "novahouse_key": ("novahouse", "klucz"),
    "email": ("mail", "adres e mail"),
    "phone": ("telefon", "phone number"),
    "city": ("miasto", "miejscowosc"),
    "square_meters": ("area", "metraz", "powierzchnia", "m2"),
    "interested_package": ("package", "pakiet"),
    "budget": ("budzet",),
    "lead_score": ("score", "punkty", "ocena"),
    "status": ("stan", "etap"),
    "rodo_consent": ("rodo", "zgoda rodo", "zgoda na kontakt"),
    "marketing_consent": ("marketing", "zgoda marketingowa"),
}


def faults(board: dict[str, Any]) -> list[str]:
    columns = {column["id"]: column for column in board["columns"]}
    found = []
    for field, kind in TYPES.items():
        name = column_of(field, settings.MONDAY_COLUMNS)
        column = columns.get(name)
        if column is None:
            found.append(f"{field}: the board has no column {name!r}.")
        elif column["type"] != kind:
            found.append(f"{field}: the column {name!r} is {column['type']}, not {kind}.")
        elif kind == "status":
            missing = sorted(set(settings.MONDAY_STATUS_LABELS.values()) - labels_of(column))
            found += [f"status: the column {name!r} has no label {label!r}." for label in missing]
    return found


def labels_of(column: dict[str, Any]) -> set[str]:
    try:
        labels = json.loads(column["settings_str"])["labels"]
    except (ValueError, KeyError, TypeError):
        return set()
    return set(labels.values()) if isinstance(labels, dict) else set()


def proposed(board: dict[str, Any]) -> tuple[dict[str, str], list[str]]:
    """Column ids by field, and the fields for which there is none. The type has to fit; among
    those of one type the name decides, and a type that is there once needs no name."""
    left = list(board["columns"])
    mapping: dict[str, str] = {}
    for field, kind in TYPES.items():
        of_kind = [column for column in left if column["type"] == kind]
        called = [column for column in of_kind if is_called(column, field)]
        alone = of_kind if list(TYPES.values()).count(kind) == 1 and len(of_kind) == 1 else []
        if chosen := next(iter(called or alone), None):
            mapping[field] = chosen["id"]
            left.remove(chosen)
    return mapping, [field for field in TYPES if field not in mapping]


def is_called(column: dict[str, Any], field: str) -> bool:
    names = {plain(field), *ALSO_CALLED[field]}
    return plain(column["id"]) in names or plain(column["title"]) in names


def plain(text: str) -> str:
    folded = text.lower().translate(str.maketrans("ąćęłńóśźż²", "acelnoszz2"))
    return re.sub(r"[^a-z0-9]+", " ", folded).strip()
