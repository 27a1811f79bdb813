"""Reads of follow-ups: what is due, what was allowed by which consent, how much went out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.utils import timezone

from chatbot.models import ChatConversation, Lead
from consent.models import WITHDRAWALS, Action, ConsentAuditLog, Purpose, Suppression
from consent.times import as_text
from followups.models import FollowupEvent, Status
from followups.schedule import Quiet

GRANTS_READ = 20  # the newest grants of one conversation; a second one is rare


def quiet() -> Quiet:
    return Quiet(
        zone=ZoneInfo(settings.TIME_ZONE),
        hours=settings.FOLLOWUP_QUIET_HOURS,
        sundays="sunday" in settings.FOLLOWUP_QUIET_DAYS,
        holidays="holidays" in settings.FOLLOWUP_QUIET_DAYS,
    )


def delays() -> Sequence[timedelta]:
    delays: Sequence[timedelta] = settings.FOLLOWUP_DELAYS
    return delays


# --- Consent --------------------------------------------------------------------------------


def may_follow_up(conversation: ChatConversation) -> bool:
    return bool(
        conversation.email
        and conversation.rodo_consent
        and conversation.marketing_consent
        and conversation.ended_at is None
        and conversation.last_message_at
    )


def followable(since: datetime) -> QuerySet[ChatConversation]:
    """Conversations that may be followed up, quiet for no longer than since then.

    As the condition of the index `conversation_may_follow_up`.
    """
    return ChatConversation.objects.filter(
        rodo_consent=True,
        marketing_consent=True,
        ended_at__isnull=True,
        email__gt="",
        last_message_at__gte=since,
    )


def contacted(email: Any) -> QuerySet[Lead]:
    """Leads of the address that staff have begun with, in whichever conversation."""
    return Lead.objects.filter(conversation__email=email).exclude(status=Lead.Status.NEW)


@dataclass(frozen=True, slots=True)
class Grant:
    """The log row of a conversation's last yes to marketing, and the number of its last yes to
    anything: while that is the same, so is the first."""

    seq: int
    agreed_at: datetime
    newest_seq: int


def grants_of(conversation_ids: Collection[int]) -> dict[int, Grant]:
    """By conversation, in one query; without those that never agreed."""
    rows = ConsentAuditLog.objects.filter(
        conversation_id__in=conversation_ids, action=Action.OPT_IN
    ).order_by("-seq")
    newest: dict[int, int] = {}
    grants: dict[int, Grant] = {}
    columns = ("conversation_id", "seq", "timestamp", "purposes")
    for number, seq, agreed_at, purposes in rows.values_list(*columns)[
        : GRANTS_READ * len(conversation_ids)
    ]:
        newest.setdefault(number, seq)
        if number not in grants and agrees_to_marketing(purposes):
            grants[number] = Grant(seq, agreed_at, newest[number])
    return grants


def agrees_to_marketing(purposes: list[dict[str, Any]]) -> bool:
    return any(each["purpose"] == Purpose.MARKETING and each["after"] for each in purposes)


def is_suppressed() -> Exists:
    return Exists(Suppression.objects.filter(subject_key=OuterRef("subject_key")))


def is_contacted(email: str) -> Exists:
    return Exists(contacted(email))


def has_newer_grant(seq: int) -> Exists:
    """Whether the conversation agreed to anything after that row of the log."""
    grants = ConsentAuditLog.objects.filter(
        conversation_id=OuterRef("conversation_id"), action=Action.OPT_IN, seq__gt=seq
    )
    return Exists(grants)


# --- What visitors and operators are told ---------------------------------------------------


def plans(conversation: ChatConversation) -> list[dict[str, Any]]:
    """Number, time and state of each follow-up of this conversation, for its visitor."""
    events = FollowupEvent.objects.filter(conversation=conversation).order_by("followup_number")
    return [
        {"number": event.followup_number, "due_at": as_text(event.due_at), "status": event.status}
        for event in events
    ]


def counts_by_status() -> dict[str, int]:
    """For every status there is, also where no follow-up has it."""
    counted = dict(
        FollowupEvent.objects.order_by().values_list("status").annotate(count=Count("id"))
    )
    return {status: counted.get(status, 0) for status in Status.values}


def oldest_due_seconds(now: datetime | None = None) -> float:
    """How long the oldest that should have gone out has been due, also while a worker
    has it; 0 where none is, and while quiet hours keep everything back."""
    now = now or timezone.now()
    if quiet().covers(now):
        return 0.0
    oldest = FollowupEvent.objects.waiting().aggregate(at=Min("due_at"))["at"]
    return max((now - oldest).total_seconds(), 0.0) if oldest else 0.0


def sent_after_withdrawal() -> QuerySet[FollowupEvent]:
    """Follow-ups whose sending began after the person had said no to what allowed them.

    Told from the log and the rows alone, whatever the flags say, and also of erased people.
    There must be none.
    """
    withdrawn = ConsentAuditLog.objects.filter(
        subject_key=OuterRef("subject_key"),
        action__in=WITHDRAWALS,
        seq__gt=OuterRef("consent_seq"),
        timestamp__lt=OuterRef("sending_at"),
    )
    return FollowupEvent.objects.went_out().filter(Exists(withdrawn))


def count_sent_after_withdrawal() -> int:
    return sent_after_withdrawal().count()


def funnel() -> list[Any]:
    """For each number how many were planned, sent, answered, and led to an unsubscription."""
    went_out = Q(sending_at__isnull=False, status__in=[Status.SENT, Status.UNKNOWN])
    return list(
        FollowupEvent.objects.order_by("followup_number")
        .values("followup_number")
        .annotate(
            planned=Count("id"),
            sent=Count("id", filter=went_out),
            answered=Count("id", filter=Q(answered_at__isnull=False)),
            unsubscribed=Count("id", filter=Q(unsubscribed_at__isnull=False)),
        )
    )


def upcoming(now: datetime, within: timedelta = timedelta(hours=24)) -> QuerySet[FollowupEvent]:
    """What is to go out by then, soonest first; what is overdue counts, too."""
    return (
        FollowupEvent.objects.waiting()
        .filter(due_at__lte=now + within)
        .select_related("conversation")
        .order_by("due_at", "id")
    )
