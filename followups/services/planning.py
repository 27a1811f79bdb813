"""What is planned, put off and stopped as visitors write, agree and withdraw.

Each function runs inside the transaction of what it follows.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from chatbot.models import ChatConversation
from chatbot.registry import CONTACTED
from consent.log import subject_key
from consent.models import ConsentHolder
from followups import selectors
from followups.models import FollowupEvent, Reason, Status
from followups.models.event import OUTLIVES_CONVERSATION, UNDER_WAY, WAITING, FollowupEvents
from followups.schedule import due_times

MISSING_PER_RUN = 500
# All but the first may go with a suppression, which only the owner's confirmation lifts.
ENDED_WITH_CONSENT = (Reason.NO_CONSENT, Reason.UNSUBSCRIBED, Reason.BOUNCED, Reason.COMPLAINT)
_cause: ContextVar[Reason] = ContextVar("cause", default=Reason.UNSUBSCRIBED)
RELEASED: dict[str, Any] = {"claim_token": None, "lease_until": None}


def follow(conversation: ChatConversation) -> None:
    """Brings the person's series in line with the last message of this conversation.

    A first message after silence plans one; before number 1 went out a message puts it off, from
    whichever conversation of the person it comes; after that it is a reply and ends it. A consent
    that is given anew before anything went out begins it anew.
    """
    key = subject_key(conversation.email)
    events = list(FollowupEvent.objects.filter(Q(conversation=conversation) | Q(subject_key=key)))
    events = without_former_address(events, key)
    own = [event for event in events if event.conversation_id == conversation.pk]
    waiting = [event for event in events if event.status in WAITING]
    said_at = last_said(conversation)
    if waiting and said_at > waiting[0].quiet_since and not has_begun(waiting, events):
        put_off(waiting, conversation, move=not own)
    elif not waiting or said_at > waiting[0].quiet_since:
        note_reply(events, said_at)
        if was_withdrawn(own) and may_begin(conversation, events):
            FollowupEvent.objects.filter(pk__in=[event.pk for event in own]).delete()
            plan([conversation])


def was_withdrawn(own: Sequence[FollowupEvent]) -> bool:
    """Nothing was planned here, or all of it ended with a consent that was given anew since."""
    return all(event.reason in ENDED_WITH_CONSENT for event in own)


def last_said(conversation: ChatConversation) -> datetime:
    """Of one that may be followed up, in which something was said."""
    return conversation.last_message_at or conversation.started_at


def without_former_address(events: list[FollowupEvent], key: str) -> list[FollowupEvent]:
    """What was planned for an address that the visitor has replaced, and agreed for the new one,
    is planned anew, or, once one went out, ends."""
    former = [
        event
        for event in events
        if event.subject_key != key
        and (event.status in WAITING or event.reason == Reason.NO_CONSENT)
    ]
    if not former:
        return events
    rows = FollowupEvent.objects.filter(pk__in=[event.pk for event in former])
    if has_begun(former, events):
        stop(rows, Reason.ADDRESS)
        return [event for event in events if event.status not in WAITING or event not in former]
    rows.delete()
    return [event for event in events if event not in former]


def has_begun(waiting: Sequence[FollowupEvent], events: Sequence[FollowupEvent]) -> bool:
    """Whether a number of the series that these belong to may have gone out."""
    series = {event.conversation_id for event in waiting}
    return any(
        event.status in OUTLIVES_CONVERSATION and event.conversation_id in series
        for event in events
    )


def put_off(
    waiting: Sequence[FollowupEvent], conversation: ChatConversation, *, move: bool
) -> None:
    """Counted anew from the last message, in the conversation it was written in if that has no
    series of its own. Who has claimed one of them loses it."""
    said_at = last_said(conversation)
    due = due_times(said_at, selectors.delays(), selectors.quiet())
    for event in waiting:
        event.quiet_since = said_at
        event.due_at = due[min(event.followup_number, len(due)) - 1]
        event.status, event.claim_token, event.lease_until = Status.PENDING, None, None
        if move:
            event.conversation = conversation
    columns = ["quiet_since", "due_at", "status", *RELEASED, "conversation"]
    FollowupEvent.objects.bulk_update(waiting, columns)


def note_reply(events: Sequence[FollowupEvent], said_at: datetime) -> None:
    """A message after a number went out answers it, and stops the rest."""
    went_out = [event for event in events if event.sending_at and event.sending_at < said_at]
    if not went_out:
        return
    last = max(went_out, key=lambda event: event.sending_at or said_at)
    if last.status in OUTLIVES_CONVERSATION and last.answered_at is None:
        FollowupEvent.objects.filter(pk=last.pk).update(answered_at=said_at)
    if any(event.status in WAITING for event in events):
        waiting = [event.pk for event in events if event.status in WAITING]
        stop(FollowupEvent.objects.filter(pk__in=waiting), Reason.REPLIED)


def may_begin(conversation: ChatConversation, events: Sequence[FollowupEvent]) -> bool:
    """Never for somebody whom the company has contacted, whatever became of it."""
    return is_news(conversation, events) and not selectors.contacted(conversation.email).exists()


def is_news(conversation: ChatConversation, events: Sequence[FollowupEvent]) -> bool:
    """A series begins with a message that is newer than all that this person was sent."""
    sent = [event.sending_at for event in events if event.sending_at]
    return not sent or last_said(conversation) > max(sent)


def plan(conversations: Sequence[ChatConversation]) -> None:
    """Idempotent: a number that is planned is left as it is (`uq_conversation_followup`), and so
    is a person who has a series under way (`uq_person_followup_under_way`)."""
    now, quiet, delays = timezone.now(), selectors.quiet(), selectors.delays()
    FollowupEvent.objects.bulk_create(
        [
            FollowupEvent(
                conversation=conversation,
                followup_number=number,
                subject_key=subject_key(conversation.email),
                quiet_since=last_said(conversation),
                due_at=due_at,
                changed_at=now,
            )
            for conversation in conversations
            for number, due_at in enumerate(
                due_times(last_said(conversation), delays, quiet), start=1
            )
        ],
        ignore_conflicts=True,
    )


def plan_missing(now: datetime) -> int:
    """For people who may be followed up and have nothing planned anywhere, as after an import.

    Conversations that were quiet for longer than the last delay are left in peace. Looked for
    before the transaction: among very many that takes seconds, in which others want to write.
    Where none of those found may be planned for, the next ones are looked at.
    """
    since = now - selectors.delays()[-1] - timedelta(days=1)
    planned = FollowupEvent.objects.filter(conversation=OuterRef("pk"))
    elsewhere = FollowupEvent.objects.filter(conversation__email=OuterRef("email"))
    missing = (
        selectors.followable(since)
        .filter(~Exists(planned))
        .filter(~Exists(elsewhere), ~Exists(selectors.contacted(OuterRef("email"))))
        .order_by("last_message_at", "pk")
        .values_list("pk", flat=True)
    )
    passed_over = 0
    while numbers := list(missing[passed_over : passed_over + MISSING_PER_RUN]):
        if planned_for := plan_people(numbers, since):
            return planned_for
        passed_over += len(numbers)
    return 0


@transaction.atomic
def plan_people(numbers: Sequence[int], since: datetime) -> int:
    """Those of the conversations that still may be followed up, one for each person, unless a
    series of theirs is under way or has answered all they said, also in what was erased since."""
    rows = selectors.followable(since).filter(pk__in=numbers).order_by("last_message_at")
    rows = rows.filter(~Exists(selectors.contacted(OuterRef("email"))))
    locked = rows.select_for_update(of=("self",), skip_locked=True)
    newest = {subject_key(conversation.email): conversation for conversation in locked}
    known: dict[str, list[FollowupEvent]] = {key: [] for key in newest}
    for event in FollowupEvent.objects.filter(subject_key__in=newest):
        known[event.subject_key].append(event)
    people = [
        conversation
        for key, conversation in newest.items()
        if is_news(conversation, known[key])
        and not any(event.status in UNDER_WAY for event in known[key])
    ]
    plan(people)
    return len(people)


# --- Stopping -------------------------------------------------------------------------------


def stop(events: FollowupEvents, reason: Reason, *, note: str = "") -> int:
    """What has not begun is not sent. Returns how many that were."""
    return events.waiting().update(
        status=Status.SUPPRESSED, reason=reason, note=note, changed_at=timezone.now(), **RELEASED
    )


def follow_message(conversation: ChatConversation) -> None:
    """Costs those nothing who have not agreed to be followed up."""
    if selectors.may_follow_up(conversation):
        follow(conversation)


def follow_consent(holder: ConsentHolder) -> None:
    if not isinstance(holder, ChatConversation):
        return
    if selectors.may_follow_up(holder):
        follow(holder)
    else:
        stop(FollowupEvent.objects.filter(conversation=holder), Reason.NO_CONSENT)


def stop_conversation(conversation_id: int, why: str) -> None:
    """`why` is a word of `chatbot.registry`, the same as here. Who was contacted is contacted in
    all of their conversations."""
    events = Q(conversation=conversation_id)
    if why == CONTACTED and (key := key_of(conversation_id)):
        events |= Q(subject_key=key)
    stop(FollowupEvent.objects.filter(events), Reason(why))


def key_of(conversation_id: int) -> str:
    """Of the person who left an address there; empty without one."""
    emails = ChatConversation.objects.filter(pk=conversation_id).values_list("email", flat=True)
    return next((subject_key(email) for email in emails if email), "")


@contextmanager
def caused_by(reason: Reason) -> Iterator[None]:
    """For a withdrawal that follows from something other than the owner's own wish."""
    before = _cause.set(reason)
    try:
        yield
    finally:
        _cause.reset(before)


def stop_person(email: str, _purposes: Sequence[str], _action: str) -> None:
    """On every withdrawal, in its transaction: each of them ends marketing."""
    events = FollowupEvent.objects.filter(subject_key=subject_key(email))
    cause = _cause.get()
    stop(events, cause)
    last = events.went_out().order_by("-sending_at").values_list("pk", flat=True).first()
    if last and cause == Reason.UNSUBSCRIBED:
        events.filter(pk=last, unsubscribed_at=None).update(unsubscribed_at=timezone.now())
