"""The last look before a mail: at consent, at what was said since, and at the hour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from chatbot.models import ChatConversation
from consent.log import subject_key
from followups import selectors
from followups.letters import Letter
from followups.models import FollowupEvent, Reason, Status
from followups.selectors import Grant
from followups.services import leases, planning
from followups.services.planning import RELEASED, stop

LOOKED_AT = (
    *("email", "rodo_consent", "marketing_consent"),
    *("started_at", "last_message_at", "ended_at"),
)


@dataclass(frozen=True, slots=True)
class Ready:
    """A claimed follow-up with the mail that is to go out."""

    event: FollowupEvent
    letter: Letter
    grant: Grant
    data: bytes


@transaction.atomic
def let_through(ready: Ready, now: datetime) -> bool:
    """The last look before the mail, and the mark that it is on its way, in one transaction.

    It locks conversations that a withdrawal by address locks first. So either the withdrawal is
    seen here, or it waits until `sending` stands. What is as it was claimed passes with two
    statements; why something is not is looked up only then.
    """
    holders = list(
        ChatConversation.objects.select_for_update()
        .filter(email=ready.letter.recipient)
        .only(*LOOKED_AT)
        .order_by("pk")
    )
    if is_unchanged(ready.event, holders, now) and begin_sending(ready, now):
        return True
    give_way(ready, holders, now)
    return False


def is_unchanged(event: FollowupEvent, holders: Sequence[ChatConversation], now: datetime) -> bool:
    """As far as the conversations of the address and the hour tell. What fails here has to have a
    reason in `give_way`, or it would be claimed again and again."""
    own = next((held for held in holders if held.pk == event.conversation_id), None)
    return (
        own is not None
        and own.rodo_consent
        and own.marketing_consent
        and own.ended_at is None
        and not was_said_since(event, holders)
        and not selectors.quiet().covers(now)
    )


def begin_sending(ready: Ready, now: datetime) -> bool:
    """Whether it was still ours, with nothing in its way."""
    address, grant = ready.letter.recipient, ready.grant
    mine = leases.ours(ready.event, Status.CLAIMED).filter(
        lease_until__gt=now, subject_key=subject_key(address)
    )
    passed = mine.filter(
        ~selectors.is_suppressed(),
        ~selectors.is_contacted(address),
        ~selectors.has_newer_grant(grant.newest_seq),
    )
    changes = {
        "sending_at": now,
        "lease_until": now + timedelta(seconds=settings.FOLLOWUP_LEASE_SECONDS),
        "consent_seq": grant.seq,
        "wording": ready.letter.wording.body,
        "changed_at": now,
    }
    ready.event.wording = ready.letter.wording.body
    return bool(passed.update(status=Status.SENDING, **changes))


def give_way(ready: Ready, holders: Sequence[ChatConversation], now: datetime) -> None:
    """Stopped for good, put off, or not ours any more."""
    mine = leases.ours(ready.event, Status.CLAIMED).filter(lease_until__gt=now)
    row = (
        mine.select_for_update()
        .annotate(
            is_suppressed=selectors.is_suppressed(),
            is_contacted=selectors.is_contacted(ready.letter.recipient),
        )
        .first()
    )
    if row is None:
        return
    conversation = next((held for held in holders if held.pk == row.conversation_id), None)
    if reason := reason_to_stop(row, conversation):
        stop(FollowupEvent.objects.filter(conversation=row.conversation_id), reason)
    elif conversation is not None:
        defer(row, conversation, holders, now)


def reason_to_stop(row: Any, conversation: ChatConversation | None) -> Reason | None:
    if conversation is None or row.subject_key != subject_key(conversation.email):
        return Reason.ADDRESS
    if not (conversation.rodo_consent and conversation.marketing_consent):
        return Reason.NO_CONSENT
    if row.is_suppressed:
        return Reason.UNSUBSCRIBED
    if conversation.ended_at is not None:
        return Reason.ENDED
    return Reason.CONTACTED if row.is_contacted else None


def defer(
    row: Any, conversation: ChatConversation, holders: Sequence[ChatConversation], now: datetime
) -> None:
    """For a message of the visitor that no hook told of, another consent, or the evening; for
    nothing of these it is claimed anew at once."""
    newest = newest_said(holders) or conversation
    said_at = planning.last_said(newest)
    if said_at > row.quiet_since:
        planning.follow(newest)
        # What was said before an earlier number went out neither puts off nor answers.
        if not leases.ours(row, Status.CLAIMED).update(quiet_since=said_at):
            return
    quiet = selectors.quiet()
    due_at = quiet.ends_after(now) if quiet.covers(now) else row.due_at
    leases.ours(row, Status.CLAIMED).update(
        status=Status.PENDING, due_at=due_at, changed_at=now, **RELEASED
    )


def was_said_since(event: FollowupEvent, holders: Sequence[ChatConversation]) -> bool:
    newest = newest_said(holders)
    return newest is not None and planning.last_said(newest) > event.quiet_since


def newest_said(holders: Sequence[ChatConversation]) -> ChatConversation | None:
    followed = [held for held in holders if selectors.may_follow_up(held)]
    return max(followed, key=planning.last_said, default=None)
