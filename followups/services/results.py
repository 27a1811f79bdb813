"""What a mail came to, and what follows of it for its row, the conversation and later numbers."""

from datetime import datetime
from typing import Any

import structlog
from django.db import transaction

from chatbot.models import ChatConversation, ChatMessage
from chatbot.models.conversation import Sender
from followups import selectors
from followups.models import FollowupEvent, Reason, Status
from followups.models.event import FollowupEvents
from followups.schedule import RETRIES_MAX, retry_at, soonest_after
from followups.services import leases
from followups.services.planning import RELEASED, stop
from integrations.mail_session import Outcome, Result

NOTHING_SENT: dict[str, Any] = {"sending_at": None, "consent_seq": None, "wording": ""}

log = structlog.get_logger(__name__)


def record(event: FollowupEvent, outcome: Outcome, now: datetime) -> bool:
    """Whether it was still ours: what a lease lost in between is left as it was found."""
    return RESULTS[outcome.result](event, outcome.reply, now)


@transaction.atomic
def record_sent(event: FollowupEvent, reply: str, now: datetime) -> bool:
    """In the conversation the message appears here, so exactly once, and only if it was sent."""
    mine = leases.ours(event, Status.SENDING)
    was_ours = mark_sent(mine, event, lock_conversation(event), now, last_reply=reply)
    transaction.set_rollback(not was_ours)
    return was_ours


def lock_conversation(event: FollowupEvent) -> int | None:
    """Its number; None where it was erased in between.

    First of all, as everywhere: the message's foreign key locks it anyhow, and after the event's
    row that could end in a deadlock with a withdrawal.
    """
    rows = ChatConversation.objects.select_for_update().filter(pk=event.conversation_id or 0)
    return next(iter(rows.values_list("pk", flat=True)), None)


def mark_sent(
    rows: FollowupEvents,
    event: FollowupEvent,
    conversation_id: int | None,
    now: datetime,
    **columns: str,
) -> bool:
    """Whether it was among `rows`; otherwise the transaction is to be rolled back."""
    message = None
    if conversation_id is not None:
        message = ChatMessage.objects.create(
            conversation_id=conversation_id,
            sender=Sender.BOT,
            message=event.wording,
            timestamp=now,
            is_followup=True,
        )
    state = {"status": Status.SENT, "sent_at": now, "message": message, "wording": ""}
    if not rows.update(**state, **columns, changed_at=now, **RELEASED):
        return False
    keep_distance(event, now)
    return True


def keep_distance(event: FollowupEvent, went_out_at: datetime) -> None:
    """The next number never comes sooner than the difference of the delays, nor the one after
    it sooner after that."""
    rest = FollowupEvent.objects.waiting().filter(conversation=event.conversation_id)
    soonest = soonest_after(
        event.followup_number, went_out_at, selectors.delays(), selectors.quiet()
    )
    for number, at in soonest.items():
        rest.filter(followup_number=number, due_at__lt=at).update(due_at=at)


@transaction.atomic
def record_unknown(event: FollowupEvent, reply: str, now: datetime) -> bool:
    was_ours = leases.ours(event, Status.SENDING).update(
        status=Status.UNKNOWN, last_reply=reply, changed_at=now, **RELEASED
    )
    if was_ours:
        log.warning("followup_unknown", followup=event.pk, reply=reply)
        keep_distance(event, now)  # it may well have arrived
    return bool(was_ours)


@transaction.atomic
def record_permanent(event: FollowupEvent, reply: str, now: datetime) -> bool:
    """The address, or we, are refused for good: the numbers that follow would be, too."""
    was_ours = leases.ours(event, Status.SENDING).update(
        status=Status.FAILED, last_reply=reply, wording="", changed_at=now, **RELEASED
    )
    if was_ours:
        stop(FollowupEvent.objects.filter(conversation=event.conversation_id), Reason.REFUSED)
    return bool(was_ours)


@transaction.atomic
def record_temporary(event: FollowupEvent, reply: str, now: datetime) -> bool:
    row = leases.ours(event, Status.SENDING).select_for_update().first()
    if row is None:
        return False
    if row.conversation_id is None:
        leases.ours(event, Status.SENDING).update(
            status=Status.SUPPRESSED, reason=Reason.ERASED, changed_at=now, **RELEASED
        )
        return True
    return refuse(leases.ours(event, Status.SENDING), row, reply, now)


def refuse(rows: FollowupEvents, event: FollowupEvent, reply: str, now: datetime) -> bool:
    """For now: a later try, or, after the last, failed."""
    attempts = event.attempts + 1
    state = (
        {"status": Status.FAILED}
        if attempts > RETRIES_MAX
        else {
            "status": Status.PENDING,
            "due_at": retry_at(now, attempts, selectors.quiet()),
        }
    )
    changes = {"attempts": attempts, "last_reply": reply, "changed_at": now}
    return bool(rows.update(**state, **NOTHING_SENT, **changes, **RELEASED))


@transaction.atomic
def put_back(event: FollowupEvent, now: datetime) -> None:
    """From the way out into the queue: nothing was taken, and no try is used up."""
    row = leases.ours(event, Status.SENDING).select_for_update().first()
    if row and row.conversation_id is None:
        record_temporary(event, "", now)  # erased meanwhile
    elif row:
        leases.ours(event, Status.SENDING).update(
            status=Status.PENDING, changed_at=now, **NOTHING_SENT, **RELEASED
        )


def expire_leases(now: datetime) -> int:
    """What workers left behind that died or hung."""
    ran_out = FollowupEvent.objects.filter(lease_until__lte=now)
    count = ran_out.filter(status=Status.CLAIMED).update(
        status=Status.PENDING, changed_at=now, **RELEASED
    )
    for event in ran_out.filter(status=Status.SENDING):
        count += record(event, Outcome(Result.UNKNOWN, "lease ran out"), now)
    return count


RESULTS = {
    Result.SENT: record_sent,
    Result.UNKNOWN: record_unknown,
    Result.PERMANENT: record_permanent,
    Result.TEMPORARY: record_temporary,
}
