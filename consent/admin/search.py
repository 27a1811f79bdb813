"""What staff type into a search box, looked up exactly, by its shape."""

import re
import uuid
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from consent.emails import normalise_email
from consent.log import subject_key
from consent.models import AccessLog


def as_subject_key(term: str) -> str | None:
    """The key of an address, so that erased people are found, too."""
    try:
        return subject_key(normalise_email(term))
    except ValueError:
        return None


class SoughtBySubject(admin.ModelAdmin):  # type: ignore[type-arg]
    """For models with a `subject_key`: one person's rows, by the whole address or the whole key."""

    search_fields = ("subject_key",)
    search_help_text = _("A whole e-mail address or subject key.")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        term = search_term.strip()
        rows = queryset.filter(subject_key=as_subject_key(term) or term) if term else queryset
        return rows, False


def log_rows(rows: QuerySet[Any], term: str) -> QuerySet[Any]:
    """An address, a conversation or lead number, or a receipt; nothing for anything else."""
    term = term.strip()
    if key := as_subject_key(term):
        return rows.filter(subject_key=key)
    if is_number(term):
        return rows.filter(Q(conversation_id=int(term)) | Q(lead_id=int(term)))
    receipt = as_receipt(term)
    return rows.filter(event_id=receipt) if receipt else rows.none()


def is_number(term: str) -> bool:
    return term.isascii() and term.isdigit() and len(term) <= 18


def as_receipt(term: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(term)
    except ValueError:
        return None


def sought_by(term: str) -> AccessLog.Sought:
    """What the term looks like, for the access log, which must not repeat it."""
    term = term.strip()
    if as_subject_key(term):
        return AccessLog.Sought.ADDRESS
    if is_number(term):
        return AccessLog.Sought.NUMBER
    if re.fullmatch(r"[0-9a-f]{64}", term):
        return AccessLog.Sought.SUBJECT
    return AccessLog.Sought.RECEIPT if as_receipt(term) else AccessLog.Sought.OTHER
