"""The only place that changes consent flags: state, log row and hooks in one transaction."""

from consent.services.answers import (
    Receipt,
    ShownText,
    TextMissingError,
    TextOutdatedError,
    UnknownSessionError,
    answer,
    confirm,
)
from consent.services.notes import note
from consent.services.withdrawals import (
    Revoked,
    change_address,
    end_consents,
    revoke,
    unsubscribe,
)

__all__ = [
    "Receipt",
    "Revoked",
    "ShownText",
    "TextMissingError",
    "TextOutdatedError",
    "UnknownSessionError",
    "answer",
    "change_address",
    "confirm",
    "end_consents",
    "note",
    "revoke",
    "unsubscribe",
]
