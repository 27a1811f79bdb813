"""Which columns a row's mac covers, and the secrets it is made with."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from consent import chain
from consent.models import REDACTABLE, ConsentAuditLog

UNSEALED = {"id", "row_mac", "salts", "redacted_at", *REDACTABLE}
SEALED = tuple(
    column.attname for column in ConsentAuditLog._meta.fields if column.attname not in UNSEALED
)


class NotConfiguredError(Exception):
    """A secret of the log has no value."""


def pepper() -> str:
    if not settings.CONSENT_SUBJECT_PEPPER:
        raise NotConfiguredError("CONSENT_SUBJECT_PEPPER is not set.")
    return str(settings.CONSENT_SUBJECT_PEPPER)


def chain_keys() -> Mapping[str, str]:
    """The secrets by their id; the last one signs new rows."""
    if not settings.CONSENT_CHAIN_KEYS:
        raise NotConfiguredError("CONSENT_CHAIN_KEYS is not set.")
    keys: Mapping[str, str] = settings.CONSENT_CHAIN_KEYS
    return keys


def seal(row: ConsentAuditLog, keys: Mapping[str, str]) -> None:
    """Sets `key_id` and `row_mac` of a row that is complete but for them."""
    row.key_id = list(keys)[-1]
    row.row_mac = chain.row_mac(keys[row.key_id], {name: getattr(row, name) for name in SEALED})


def is_authentic(content: Mapping[str, Any], row_mac: str, keys: Mapping[str, str]) -> bool:
    key = keys.get(content["key_id"])
    try:
        return key is not None and chain.row_mac(key, content) == row_mac
    except ValueError:  # text that has no UTF-8 form was never sealed
        return False
