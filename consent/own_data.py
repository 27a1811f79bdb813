"""What this app itself holds of a person: log rows, requests, suppressions."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from consent import log
from consent.models import (
    REDACTABLE,
    AccessLog,
    ConsentAuditLog,
    DataRequest,
    LegalHold,
    Suppression,
)
from consent.personal_data import Fate, Identity, Planned, Subject
from consent.registry import holder_models
from consent.times import as_text

KEPT_COLUMNS = ("subject_key",)
REDACTED = tuple(name for name in REDACTABLE if name not in KEPT_COLUMNS)


class OwnData:
    name = "consent"

    def subjects(self) -> Iterator[Subject]:
        in_log = ConsentAuditLog.objects.filter(email__isnull=False)
        in_requests = DataRequest.objects.exclude(email="")
        for rows in (in_log, in_requests):
            for email in rows.order_by().values_list("email", flat=True).distinct().iterator():
                yield Subject(email=str(email))

    def identity(self, _subject: Subject) -> Identity:
        return Identity()

    def export(self, subject: Subject) -> dict[str, Any]:
        requests = requests_of(subject).order_by("id")
        return {
            "log": [log_entry(row) for row in log_rows(subject).order_by("seq")],
            "suppressions": [
                {"purpose": row.purpose, "since": as_text(row.created_at)}
                for row in Suppression.objects.filter(subject_key=subject.key).order_by("id")
            ],
            "requests": [request_entry(request) for request in requests],
            "legal_holds": [
                {"reason": hold.reason, "until": hold.until.isoformat()}
                for hold in LegalHold.objects.filter(subject_key=subject.key).order_by("id")
            ],
            "accesses": [
                access_entry(row)
                for row in AccessLog.objects.filter(subject_key=subject.key).order_by("id")
            ],
        }

    def plan(self, subject: Subject) -> list[Planned]:
        if not subject.email:
            return []
        suppressions = Suppression.objects.filter(subject_key=subject.key).count()
        requests = requests_of(subject).exclude(email="").count()
        rows = with_values(log_rows(subject)).count()
        proof = _("The proof of consent and withdrawal stays, without what identifies the person.")
        hashed = _("A keyed hash, so that no mail is sent to the address again.")
        return [
            Planned("consent.ConsentAuditLog", rows, REDACTED, Fate.REDACTED, proof),
            Planned("consent.DataRequest", requests, ("email",), Fate.REDACTED),
            Planned("consent.Suppression", suppressions, (), Fate.KEPT, hashed),
        ]

    def erase(self, subject: Subject, origin: log.Origin) -> None:
        if subject.email:
            log.redact(log_rows(subject), REDACTED, origin=origin, why="erasure")
            requests_of(subject).exclude(email="").update(email="")


def log_rows(subject: Subject) -> QuerySet[ConsentAuditLog]:
    """Rows under the person's key, and rows of the person's conversations that bear no key."""
    if not subject.email:
        return ConsentAuditLog.objects.none()
    found = Q(subject_key=subject.key)
    for model in holder_models():
        numbers = model._default_manager.filter(email=subject.email).values_list("pk", flat=True)
        found |= Q(subject_key=None, **{f"{model.log_field}__in": list(numbers)})
    rows = ConsentAuditLog.objects.filter(found)
    return rows.filter(timestamp__lt=subject.before) if subject.before else rows


def with_values(rows: QuerySet[ConsentAuditLog]) -> QuerySet[ConsentAuditLog]:
    has_value = Q(pk__in=[])
    for name in REDACTED:
        has_value |= Q(**{f"{name}__isnull": False})
    return rows.filter(has_value)


def requests_of(subject: Subject) -> QuerySet[DataRequest]:
    if not subject.email:
        return DataRequest.objects.none()
    requests = DataRequest.objects.filter(subject_key=subject.key)
    return requests.filter(received_at__lt=subject.before) if subject.before else requests


def log_entry(row: ConsentAuditLog) -> dict[str, Any]:
    """Where a member of staff acted, the address and browser are theirs, not the person's."""
    is_by_staff = bool(row.actor)
    return {
        "receipt": str(row.event_id),
        "action": row.action,
        "timestamp": as_text(row.timestamp),
        "purposes": row.purposes,
        "consent_text": row.consent_text,
        "method": row.method,
        "ip_address": None if is_by_staff else row.ip_address,
        "user_agent": None if is_by_staff else row.user_agent,
        "reason": row.reason,
    }


def access_entry(row: AccessLog) -> dict[str, Any]:
    """When staff looked and what for, but not who (CJEU C-579/21, Pankki S, points 64 and 83)."""
    return {
        "timestamp": as_text(row.timestamp),
        "access": row.kind,
        "what": row.what,
        "why": row.why,
    }


def request_entry(request: DataRequest) -> dict[str, Any]:
    return {
        "kind": request.kind,
        "status": request.status,
        "received_at": as_text(request.received_at),
        "due_on": request.due_on.isoformat(),
        "verified_at": as_text(request.verified_at),
        "exported_at": as_text(request.exported_at),
        "completed_at": as_text(request.completed_at),
    }
