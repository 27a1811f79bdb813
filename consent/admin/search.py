"""What staff type into a search box, looked up exactly, by its shape."""

import uuid
from typing import Any

from django.db.models import Q, QuerySet

from consent.emails import normalise_email
from consent.log import subject_key


def as_subject_key(term: str) -> str | None:
    """The key of an address, so that erased people are found, too."""
    try:
        return subject_key(normalise_email(term))
    except ValueError:
        return None


def log_rows(rows: QuerySet[Any], term: str) -> QuerySet[Any]:
    """An address, a conversation or lead number, or a receipt; nothing for anything else."""
    term = term.strip()
    if key := as_subject_key(term):
        return rows.filter(subject_key=key)
    if term.isascii() and term.isdigit() and len(term) <= 18:
        return rows.filter(Q(conversation_id=int(term)) | Q(lead_id=int(term)))
    try:
        return rows.filter(event_id=uuid.UUID(term))
    except ValueError:
        return rows.none()
