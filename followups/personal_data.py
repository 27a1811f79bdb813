"""What the follow-ups hold of a person: when they were written to, and on what grounds."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from chatbot.personal_data import conversations_of
from consent.log import Origin
from consent.models import ConsentAuditLog
from consent.personal_data import Fate, Identity, Planned, Subject
from consent.times import as_text
from followups.models import DeliveryReport, FollowupEvent
from followups.models.event import OUTLIVES_CONVERSATION


class FollowupData:
    name = "followups"

    def subjects(self) -> Iterator[Subject]:
        """Nobody but those whose conversations the chat knows."""
        yield from ()

    def identity(self, _subject: Subject) -> Identity:
        return Identity()

    def export(self, subject: Subject) -> dict[str, Any]:
        events = events_of(subject).order_by("due_at", "id")
        reports = reports_of(subject).order_by("id")
        return {
            "followups": [event_entry(event) for event in events],
            "delivery_reports": [
                {"kind": report.kind, "recorded_at": as_text(report.recorded_at)}
                for report in reports
            ],
        }

    def plan(self, subject: Subject) -> list[Planned]:
        events = events_of(subject).filter(conversation__isnull=False)
        kept = events.filter(status__in=OUTLIVES_CONVERSATION).count()
        proof = _("What was sent and which consent allowed it, known by a keyed hash only.")
        hashed = _("A keyed hash, so that no mail is sent to the address again.")
        return [
            Planned(
                "followups.FollowupEvent",
                kept,
                ("conversation", "message", "wording"),
                Fate.REDACTED,
                proof,
            ),
            Planned("followups.FollowupEvent", events.count() - kept, ("*",), Fate.DELETED),
            Planned("followups.DeliveryReport", reports_of(subject).count(), (), Fate.KEPT, hashed),
        ]

    def erase(self, _subject: Subject, _origin: Origin) -> None:
        """They go, or lose what names the person, together with the conversations."""


def events_of(subject: Subject) -> QuerySet[FollowupEvent]:
    """Those of the person's conversations, and what was sent from ones erased before."""
    of_person = Q(conversation__in=conversations_of(subject))
    if subject.email and not subject.before:
        of_person |= Q(conversation=None, subject_key=subject.key)
    return FollowupEvent.objects.filter(of_person)


def reports_of(subject: Subject) -> QuerySet[DeliveryReport]:
    if not subject.email:
        return DeliveryReport.objects.none()
    return DeliveryReport.objects.filter(subject_key=subject.key)


def event_entry(event: FollowupEvent) -> dict[str, Any]:
    """With the receipt and the text of the consent that allowed it: why did I get this?"""
    grant = ConsentAuditLog.objects.filter(seq=event.consent_seq or 0).first()
    return {
        "number": event.followup_number,
        "status": event.status,
        "due_at": as_text(event.due_at),
        "sent_at": as_text(event.sent_at),
        "why_not_sent": event.reason or None,
        "allowed_by": {
            "receipt": str(grant.event_id),
            "timestamp": as_text(grant.timestamp),
            "consent_text": grant.consent_text,
        }
        if grant
        else None,
    }
