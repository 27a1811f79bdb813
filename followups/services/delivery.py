"""A due follow-up goes out once, or is known not to have.

Claim, gate and result are short transactions of their own; none is open while a mail server is
spoken to. A worker that dies leaves a lease behind. What is only claimed when it runs out is
free again; what was being sent is `unknown` and settled by an operator, never sent again by
itself.
"""

import time
from collections import Counter
from datetime import datetime

import structlog
from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chatbot.rendering import MissingFigureError
from consent.emails import normalise_email
from followups import letters, selectors
from followups.models import FollowupEvent, Reason, Status
from followups.selectors import Grant
from followups.services import composing, gate, leases, results
from followups.services.composing import Desk
from followups.services.gate import Ready
from followups.services.planning import stop
from integrations import alerts
from integrations import mail_session as mail
from integrations.mail_session import Refused, Session

RUN_SECONDS = 50.0  # the next run begins a minute after this one
ALERT = "mail_refused"

log = structlog.get_logger(__name__)


def send_due(*, seconds: float = RUN_SECONDS) -> Counter[str]:
    """Sends what is due until nothing is or the time is up; returns how many came to what.

    May run any number of times at once. Raises integrations.mail_session.NoService where the mail
    server can't be reached: then everything waits, and no try is used up.
    """
    ends_at, tally = time.monotonic() + seconds, Counter[str]()
    tally["expired"] = results.expire_leases(timezone.now())
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
    due = FollowupEvent.objects.due(now)[: leases.CLAIMED_AT_ONCE + 1]
    return not selectors.quiet().covers(now) and due.count() > leases.CLAIMED_AT_ONCE


def send_over(session: Session, ends_at: float, tally: Counter[str]) -> bool:
    """Whether a session that broke had been of use, so that another is worth opening."""
    desk, before = Desk.now(), tally.total()
    while time.monotonic() < ends_at:
        batch = leases.claim(timezone.now())
        grants = selectors.grants_of([event.conversation_id or 0 for event in batch])
        for position, event in enumerate(batch):
            if time.monotonic() >= ends_at or not is_open(session):
                leases.release(batch[position:])
                return tally.total() > before
            grant = grants.get(event.conversation_id or 0)
            try:
                tally[deliver(event, grant, desk, session)] += 1
            except Refused:
                leases.release(batch[position + 1 :])
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
    if not gate.let_through(ready, timezone.now()):
        return "stopped"
    sender = letters.address_of(settings.DEFAULT_FROM_EMAIL)
    try:
        outcome = session.send(sender, ready.letter.recipient, ready.data)
    except Refused:
        results.put_back(ready.event, timezone.now())
        raise
    was_ours = results.record(ready.event, outcome, timezone.now())
    return outcome.result.value if was_ours else "lease lost"


def prepare(event: FollowupEvent, grant: Grant | None, desk: Desk) -> Ready | None:
    """The mail; None where there can't be one."""
    conversation = event.conversation
    if conversation is None or not is_valid(conversation.email):
        stop(leases.ours(event, Status.CLAIMED), Reason.ADDRESS)
        return None
    if grant is None:
        stop(leases.ours(event, Status.CLAIMED), Reason.NO_PROOF)
        return None
    try:
        letter = composing.letter_to(conversation, event.followup_number, grant.agreed_at, desk)
        data = composing.mail_bytes(letter, desk)
    except (MissingFigureError, ValueError) as error:
        number, fault = event.followup_number, type(error).__name__
        log.error("followup_unwritable", number=number, fault=fault)  # noqa: TRY400  no values
        results.refuse(leases.ours(event, Status.CLAIMED), event, "text", timezone.now())
        return None
    return Ready(event, letter, grant, data)


def is_valid(email: str) -> bool:
    try:
        return normalise_email(email) == email
    except ValueError:
        return False
