"""What a lead is on the board: our fields, the columns they stand in, and how monday.com wants
their values (https://developer.monday.com/api-reference/docs/change-column-values)."""

from collections.abc import Callable, Mapping
from typing import Any

import phonenumbers

KEY = "novahouse_key"

# Our fields with the type their column has on the board.
TYPES: Mapping[str, str] = {
    KEY: "text",
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
# What would still tell who it was.
PERSONAL = ("email", "phone", "city", "square_meters", "budget")


def column_of(field: str, mapping: Mapping[str, str]) -> str:
    """The board's column id of a field; named like the field where the settings say nothing."""
    return mapping.get(field, field)


def column_values(values: Mapping[str, Any], mapping: Mapping[str, str]) -> dict[str, Any]:
    """By column id; a value of None or "" empties its column."""
    return {
        column_of(field, mapping): WRITERS[TYPES[field]](value) if value not in (None, "") else None
        for field, value in values.items()
    }


def email_value(value: Any) -> dict[str, str]:
    return {"email": str(value), "text": str(value)}


def phone_value(value: Any) -> dict[str, str]:
    """`value` is E.164 as a rule; monday.com wants the country beside it."""
    try:
        country = phonenumbers.region_code_for_number(phonenumbers.parse(str(value)))
    except phonenumbers.NumberParseException:
        country = None  # as staff wrote it: a number that a person can read is better than none
    return {"phone": str(value).lstrip("+"), "countryShortName": country or "PL"}


def status_value(value: Any) -> dict[str, str]:
    return {"label": str(value)}


def checkbox_value(value: Any) -> dict[str, str] | None:
    return {"checked": "true"} if value else None


WRITERS: Mapping[str, Callable[[Any], Any]] = {
    "text": str,
    "numbers": str,
    "email": email_value,
    "phone": phone_value,
    "status": status_value,
    "checkbox": checkbox_value,
}
