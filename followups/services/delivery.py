"""A due follow-up goes out once, or is known not to have.

Claim, gate and result are short transactions of their own; none is open while a mail server is
spoken to. A worker that dies leaves a lease behind. What is only claimed when it runs out is
free again; what was being sent is `unknown` and settled by an operator, never sent again by
itself.
"""

import time
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chatbot.models import ChatConversation, ChatMessage
from chatbot.models.conversation import Sender
from chatbot.rendering import MissingFigureError
from consent.emails import normalise_email
from consent.log import subject_key
from followups import letters, selectors
from followups.letters import Letter
from followups.models import FollowupEvent, Reason, Status
from followups.models.event import FollowupEvents
from followups.schedule import RETRIES_MAX, retry_at, soonest_after
from followups.selectors import Grant
from followups.services import composing, planning
from followups.services.composing import Desk
from followups.services.planning import RELEASED, stop
from integrations import alerts
from integrations import mail_session as mail
from integrations.mail_session import Outcome, Refused, Result, Session

RUN_SECONDS = 50.0  # the next run begins a minute after this one
CLAIMED_AT_ONCE = 20
ALERT = "mail_refused"
LOOKED_AT = (
    *("email", "rodo_consent", "marketing_consent"),
    *("started_at", "last_message_at", "ended_at"),
)
NOTHING_SENT: dict[str, Any] = {"sending_at": None, "consent_seq": None, "wording": ""}

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Ready:
    """A claimed follow-up with the mail that is to go out."""

    event: FollowupEvent
    letter: Letter
    grant: Grant
    data: bytes


def send_due(*, seconds: float = RUN_SECONDS) -> Counter[str]:
    """Sends what is due until nothing is or the time is up; returns how many came to what.

    May run any number of times at once. Raises integrations.mail_session.Unavailable where the mail
    server can't be reached: then everything waits, and no try is used up.
    """
    ends_at, tally = time.monotonic() + seconds, Counter[str]()
    tally["expired"] = expire_leases(timezone.now())
    try:
        while may_send(timezone.now()) and time.monotonic() < ends_at:
            with mail.open_session() as session:
                if not send_over(session, ends_at, tally):
                    break
    except Refused as error:
        tell_refused(str(error), timezone.now())
        raise
    return +tally


def tell_refused(reply: str, now: datetime) -> None:
    """Once a day: the next run a minute later meets the same."""
    with translation.override(settings.LANGUAGE_CODE):
        text = _(
            "It answered %(reply)s. Until that is set right nothing goes out and no try is used up."
        ) % {"reply": reply}
    alerts.alert(kind=ALERT, text=text, once=f"{ALERT}:{timezone.localdate(now)}")


def may_send(now: datetime) -> bool:
    return not selectors.quiet().covers(now) and FollowupEvent.objects.due(now).exists()


def is_much_due(now: datetime) -> bool:
    """More than one batch, at an hour in which it may go out."""
    due = FollowupEvent.objects.due(now)[: CLAIMED_AT_ONCE + 1]
    return not selectors.quiet().covers(now) and due.count() > CLAIMED_AT_ONCE


def send_over(session: Session, ends_at: float, tally: Counter[str]) -> bool:
    """Whether a session that broke had been of use, so that another is worth opening."""
    desk, before = Desk.now(), tally.total()
    while time.monotonic() < ends_at:
        batch = claim(timezone.now())
        grants = selectors.grants_of([event.conversation_id or 0 for event in batch])
        for position, event in enumerate(batch):
            if time.monotonic() >= ends_at or not is_open(session):
                release(batch[position:])
                return tally.total() > before
            grant = grants.get(event.conversation_id or 0)
            try:
                tally[deliver(event, grant, desk, session)] += 1
            except Refused:
                release(batch[position + 1 :])
                raise
        if not batch:
            return False
    return False


def is_open(session: Session) -> bool:
    if session.is_open():
        return True
    log.warning("mail_session_lost")  # before anything was promised to it
    return False


def deliver(event: FollowupEvent, grant: Grant | None, desk: Desk, session: Session) -> str:
    """What became of it, in a word for the tally."""
    ready = prepare(event, grant, desk)
    if ready is None:
        return "stopped"
    if not gate(ready, timezone.now()):
        return "stopped"
    sender = letters.address_of(settings.DEFAULT_FROM_EMAIL)
    try:
        outcome = session.send(sender, ready.letter.recipient, ready.data)
    except Refused:
        put_back(ready.event, timezone.now())
        raise
    was_ours = record(ready.event, outcome, timezone.now())
    return outcome.result.value if was_ours else "lease lost"


# --- Claim ----------------------------------------------------------------------------------


@transaction.atomic
def claim(now: datetime) -> list[FollowupEvent]:
    """Takes some that are due, under a lease; nobody else has them while it runs."""
    due = FollowupEvent.objects.select_for_update(skip_locked=True, of=("self",)).due(now)
    numbers = list(due.order_by("due_at", "id").values_list("pk", flat=True)[:CLAIMED_AT_ONCE])
    if not numbers:
        return []
    token, until = uuid.uuid4(), now + timedelta(seconds=settings.FOLLOWUP_LEASE_SECONDS)
    FollowupEvent.objects.filter(pk__in=numbers, status=Status.PENDING).update(
        status=Status.CLAIMED, claim_token=token, lease_until=until, changed_at=now
    )
    claimed = FollowupEvent.objects.filter(pk__in=numbers, claim_token=token)
    return list(claimed.select_related("conversation").order_by("due_at", "id"))


def release(events: Sequence[FollowupEvent]) -> None:
    """Back into the queue; nothing was tried."""
    for event in events:
        ours(event, Status.CLAIMED).update(
            status=Status.PENDING, changed_at=timezone.now(), **RELEASED
        )


@transaction.atomic
def put_back(event: FollowupEvent, now: datetime) -> None:
    """From the way out into the queue: nothing was taken, and no try is used up."""
    row = ours(event, Status.SENDING).select_for_update().first()
    if row and row.conversation_id is None:
        record_temporary(event, "", now)  # erased meanwhile
    elif row:
        ours(event, Status.SENDING).update(
            status=Status.PENDING, changed_at=now, **NOTHING_SENT, **RELEASED
        )


def ours(event: FollowupEvent, status: Status) -> FollowupEvents:
    """The row while it is in that state under our lease: with another token it is not ours."""
    return FollowupEvent.objects.filter(pk=event.pk, status=status, claim_token=event.claim_token)


def expire_leases(now: datetime) -> int:
    """What workers left behind that died or hung."""
    ran_out = FollowupEvent.objects.filter(lease_until__lte=now)
    count = ran_out.filter(status=Status.CLAIMED).update(
        status=Status.PENDING, changed_at=now, **RELEASED
    )
    for event in ran_out.filter(status=Status.SENDING):
        count += record(event, Outcome(Result.UNKNOWN, "lease ran out"), now)
    return count


# --- Prepare --------------------------------------------------------------------------------


def prepare(event: FollowupEvent, grant: Grant | None, desk: Desk) -> Ready | None:
    """The mail; None where there can't be one."""
    conversation = event.conversation
    if conversation is None or not is_valid(conversation.email):
        stop(ours(event, Status.CLAIMED), Reason.ADDRESS)
        return None
    if grant is None:
        stop(ours(event, Status.CLAIMED), Reason.NO_PROOF)
        return None
    try:
        letter = composing.letter_to(conversation, event.followup_number, grant.agreed_at, desk)
        data = composing.mail_bytes(letter, desk)
    except (MissingFigureError, ValueError) as error:
        number, fault = event.followup_number, type(error).__name__
        log.error("followup_unwritable", number=number, fault=fault)  # noqa: TRY400  no values
        refuse(ours(event, Status.CLAIMED), event, "text", timezone.now())
        return None
    return Ready(event, letter, grant, data)


def is_valid(email: str) -> bool:
    try:
        return normalise_email(email) == email
    except ValueError:
        return False


# --- Gate -----------------------------------------------------------------------------------


@transaction.atomic
def gate(ready: Ready, now: datetime) -> bool:
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
    mine = ours(ready.event, Status.CLAIMED).filter(
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
    mine = ours(ready.event, Status.CLAIMED).filter(lease_until__gt=now)
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
        if not ours(row, Status.CLAIMED).update(quiet_since=said_at):
            return
    quiet = selectors.quiet()
    due_at = quiet.ends_after(now) if quiet.covers(now) else row.due_at
    ours(row, Status.CLAIMED).update(
        status=Status.PENDING, due_at=due_at, changed_at=now, **RELEASED
    )


def was_said_since(event: FollowupEvent, holders: Sequence[ChatConversation]) -> bool:
    newest = newest_said(holders)
    return newest is not None and planning.last_said(newest) > event.quiet_since


def newest_said(holders: Sequence[ChatConversation]) -> ChatConversation | None:
    followed = [held for held in holders if selectors.may_follow_up(held)]
    return max(followed, key=planning.last_said, default=None)


# --- Result ---------------------------------------------------------------------------------


def record(event: FollowupEvent, outcome: Outcome, now: datetime) -> bool:
    """Whether it was still ours: what a lease lost in between is left as it was found."""
    return RESULTS[outcome.result](event, outcome.reply, now)


@transaction.atomic
def record_sent(event: FollowupEvent, reply: str, now: datetime) -> bool:
    """In the conversation the message appears here, so exactly once, and only if it was sent."""
    mine = ours(event, Status.SENDING)
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
    was_ours = ours(event, Status.SENDING).update(
        status=Status.UNKNOWN, last_reply=reply, changed_at=now, **RELEASED
    )
    if was_ours:
        log.warning("followup_unknown", followup=event.pk, reply=reply)
        keep_distance(event, now)  # it may well have arrived
    return bool(was_ours)


@transaction.atomic
def record_permanent(event: FollowupEvent, reply: str, now: datetime) -> bool:
    """The address, or we, are refused for good: the numbers that follow would be, too."""
    was_ours = ours(event, Status.SENDING).update(
        status=Status.FAILED, last_reply=reply, wording="", changed_at=now, **RELEASED
    )
    if was_ours:
        stop(FollowupEvent.objects.filter(conversation=event.conversation_id), Reason.REFUSED)
    return bool(was_ours)


@transaction.atomic
def record_temporary(event: FollowupEvent, reply: str, now: datetime) -> bool:
    row = ours(event, Status.SENDING).select_for_update().first()
    if row is None:
        return False
    if row.conversation_id is None:
        ours(event, Status.SENDING).update(
            status=Status.SUPPRESSED, reason=Reason.ERASED, changed_at=now, **RELEASED
        )
        return True
    return refuse(ours(event, Status.SENDING), row, reply, now)


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


RESULTS = {
    Result.SENT: record_sent,
    Result.UNKNOWN: record_unknown,
    Result.PERMANENT: record_permanent,
    Result.TEMPORARY: record_temporary,
}
