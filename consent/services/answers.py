"""What a visitor answered in the widget, or by a mailed link."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction

from consent import log, selectors
from consent.log import Origin
from consent.models import (
    WITHDRAWALS,
    Action,
    ConsentAuditLog,
    ConsentHolder,
    ConsentText,
    Purpose,
)
from consent.registry import holder_models, holder_of_session
from consent.services.rows import change_flags, entry, write
from consent.services.suppressions import release
from consent.services.withdrawals import change_address, withdraw
from consent.times import as_text
from integrations import outbox
from integrations.selectors import last_delivered_at

CONFIRMATION_PAUSE = timedelta(minutes=15)

Answers = Mapping[str, bool]  # by purpose


class TextOutdatedError(Exception):
    """The visitor was shown a text that is no longer in force."""


class TextMissingError(Exception):
    """A purpose was agreed to without naming the text that was shown."""


class UnknownSessionError(Exception):
    """The session id opens nothing."""


@dataclass(frozen=True, slots=True)
class ShownText:
    code: str
    version: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    event: ConsentAuditLog
    email: str
    answers: Answers
    confirmation: ConsentAuditLog | None = None  # the row of the mail that is to be sent

    def as_json(self) -> dict[str, Any]:
        body = {
            "event_id": str(self.event.event_id),
            "email": self.email or None,
            **self.answers,
            "texts": [entry["text"] for entry in self.event.purposes if entry.get("text")],
            "timestamp": as_text(self.event.timestamp),
        }
        return body | ({"confirmation_sent": True} if self.confirmation else {})


@transaction.atomic
def answer(
    *, session_id: str, email: str, answers: Answers, shown: Sequence[ShownText], origin: Origin
) -> Receipt:
    """What a visitor answered, each purpose by itself. `email` is normalised, or empty.

    Raises UnknownSessionError, TextMissingError and TextOutdatedError; then nothing is changed.
    """
    holder = holder_of_session(session_id)
    if holder is None:
        raise UnknownSessionError
    texts = texts_in_force_of(shown)
    standing = kept_beside_a_withdrawal(holder, email, answers) - texts.keys()
    granted = [p for p in Purpose.values if answers[p] and p not in standing]
    if any(purpose not in texts for purpose in granted):
        raise TextMissingError
    refused = [purpose for purpose in Purpose.values if not answers[purpose]]
    withdrawn = [purpose for purpose in refused if getattr(holder, purpose)]
    events = []
    if withdrawn:  # from the address that the yes was given for, whatever is typed beside the no
        action = Action.REVOKE if Purpose.RODO in withdrawn else Action.UNSUBSCRIBE
        events.append(withdraw(holder, action, origin))
    change_address(holder, email or holder.email, origin)
    log.lock()  # a no that comes from now on finds what is agreed to here
    # After the withdrawals: a revocation in the same answer suppresses what was granted in it.
    barred = selectors.suppressed_purposes(holder.email) & set(granted) if holder.email else set()
    confirmation = None
    if barred:
        confirmation = ask_to_confirm(holder, sorted(barred), texts, origin)
        events.append(confirmation)
    if free := [purpose for purpose in granted if purpose not in barred]:
        events.append(grant(holder, free, texts, origin))
    if declined := [purpose for purpose in refused if purpose not in withdrawn]:
        events.append(decline(holder, declined, texts, origin))
    main = max(events, key=lambda event: event.action != Action.DECLINED)
    flags = {purpose: getattr(holder, purpose) for purpose in Purpose.values}
    return Receipt(main, holder.email, flags, confirmation)


def kept_beside_a_withdrawal(holder: ConsentHolder, email: str, answers: Answers) -> set[str]:
    """Who takes one yes back is not asked for the other anew: it stands as it was given, and is
    not granted again, unless its text was shown with the answer."""
    if all(answers.values()) or email not in ("", holder.email):
        return set()
    return {purpose for purpose in Purpose.values if answers[purpose] and getattr(holder, purpose)}


def texts_in_force_of(shown: Sequence[ShownText]) -> dict[str, ConsentText]:
    """By purpose; each that was shown has to be the one in force in its language."""
    in_force = {
        ShownText(text.code, text.version, text.sha256): text for text in selectors.texts_in_force()
    }
    if any(text not in in_force for text in shown):
        raise TextOutdatedError
    return {in_force[text].purpose: in_force[text] for text in shown}


def grant(
    holder: ConsentHolder, purposes: Sequence[str], texts: Mapping[str, ConsentText], origin: Origin
) -> ConsentAuditLog:
    entries = [entry(holder, purpose, True, texts.get(purpose)) for purpose in purposes]
    change_flags(holder, purposes, True)
    return write(Action.OPT_IN, entries, origin, holder=holder, email=holder.email)


def decline(
    holder: ConsentHolder, purposes: Sequence[str], texts: Mapping[str, ConsentText], origin: Origin
) -> ConsentAuditLog:
    """A first no: it is proof, and changes nothing."""
    entries = [entry(holder, purpose, False, texts.get(purpose)) for purpose in purposes]
    return write(Action.DECLINED, entries, origin, holder=holder, email=holder.email)


def ask_to_confirm(
    holder: ConsentHolder,
    purposes: Sequence[str],
    texts: Mapping[str, ConsentText],
    origin: Origin,
) -> ConsentAuditLog:
    """A suppressed address is freed by its owner only: the link goes to the address."""
    entries = [
        {**entry(holder, purpose, True, texts.get(purpose)), "after": False} for purpose in purposes
    ]
    row = write(Action.CONFIRMATION_SENT, entries, origin, holder=holder, email=holder.email)
    mail_confirmation(row)
    return row


def mail_confirmation(row: ConsentAuditLog) -> None:
    """Not in quick succession, or the widget would be a way to flood a mailbox: questions that
    come meanwhile wait, and the mail is about the latest."""
    ordering = f"confirmation:{row.subject_key}"
    sent_at = last_delivered_at(ordering)
    outbox.enqueue(
        channel="mail",
        kind=selectors.CONFIRMATION,
        reference={"subject_key": row.subject_key},
        ordering=ordering,
        about=str(row.event_id),
        not_before=sent_at + CONFIRMATION_PAUSE if sent_at else None,
        may_join=True,
    )


@transaction.atomic
def confirm(*, event_id: str, origin: Origin) -> ConsentAuditLog | None:
    """The owner of a suppressed address agreed by the mailed link. None where it is gone.

    It counts for the conversation in which it was asked as long as that bears the address.
    """
    asked = selectors.confirmation(event_id)
    if asked is None:
        return None
    holder = holder_of_row(asked)  # rows before the log's lock, as everywhere
    log.lock()
    if was_withdrawn_since(asked):
        return None
    repeated = ConsentAuditLog.objects.filter(refers_to=asked.seq, action=Action.OPT_IN).first()
    if repeated:
        return repeated
    purposes = [answered["purpose"] for answered in asked.purposes]
    release(str(asked.subject_key), purposes)
    is_still_theirs = holder is not None and holder.email == asked.email
    if is_still_theirs:
        change_flags(holder, purposes, True)
    return log.append(
        action=Action.OPT_IN,
        origin=origin,
        email=asked.email,
        purposes=[{**answered, "after": True} for answered in asked.purposes],
        consent_text=asked.consent_text,
        text_sha256=asked.text_sha256,
        refers_to=asked.seq,
        **({holder.log_field: holder.pk} if is_still_theirs else {}),
    )


def was_withdrawn_since(asked: ConsentAuditLog) -> bool:
    """A no that came after the link was asked for counts more than the link."""
    return ConsentAuditLog.objects.filter(
        subject_key=asked.subject_key, action__in=WITHDRAWALS, seq__gt=asked.seq
    ).exists()


def holder_of_row(row: ConsentAuditLog) -> Any:
    """The row that the answer was given on, locked; None where it is gone."""
    for model in holder_models():
        if number := getattr(row, model.log_field):
            return model._default_manager.select_for_update().filter(pk=number).first()
    return None
