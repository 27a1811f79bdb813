"""The only place that changes consent flags: state, log row and hooks in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q

from consent import log, selectors
from consent.log import Origin, subject_key
from consent.models import (
    Action,
    ConsentAuditLog,
    ConsentHolder,
    ConsentText,
    DataRequest,
    Purpose,
    Suppression,
)
from consent.registry import holder_models, holder_of_session, hooks
from consent.requests import open_erasure_request

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
            "timestamp": self.event.timestamp.isoformat().replace("+00:00", "Z"),
        }
        return body | ({"confirmation_sent": True} if self.confirmation else {})


@dataclass(frozen=True, slots=True)
class Revoked:
    """`affected_records` counts conversations and leads changed now: a repeat changes none."""

    affected_records: int
    request: DataRequest


# --- Answers in the widget ------------------------------------------------------------------


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
    texts = texts_agreed_to(answers, shown)
    address = email or holder.email
    granted = [purpose for purpose in Purpose.values if answers[purpose]]
    refused = [purpose for purpose in Purpose.values if not answers[purpose]]
    withdrawn = [purpose for purpose in refused if getattr(holder, purpose)]
    if email and email != holder.email:
        holder.email = email
        holder.save(update_fields=["email"])
    events = []
    confirmation = None
    if Purpose.RODO in withdrawn:
        events.append(withdraw(holder, address, Action.REVOKE, origin))
    elif Purpose.MARKETING in withdrawn:
        events.append(withdraw(holder, address, Action.UNSUBSCRIBE, origin))
    # After the withdrawals: a revocation in the same answer suppresses what was granted in it.
    barred = selectors.suppressed_purposes(address) & set(granted) if address else set()
    if barred:
        confirmation = ask_to_confirm(holder, address, sorted(barred), texts, origin)
        events.append(confirmation)
    if free := [purpose for purpose in granted if purpose not in barred]:
        events.append(grant(holder, free, texts, origin))
    if declined := [purpose for purpose in refused if purpose not in withdrawn]:
        events.append(decline(holder, declined, texts, origin))
    main = max(events, key=lambda event: event.action != Action.DECLINED)
    flags = {purpose: getattr(holder, purpose) for purpose in Purpose.values}
    return Receipt(main, address, flags, confirmation)


def texts_agreed_to(answers: Answers, shown: Sequence[ShownText]) -> dict[str, ConsentText]:
    """The texts by purpose; each that was shown has to be the one in force in its language."""
    in_force = {
        ShownText(text.code, text.version, text.sha256): text for text in selectors.texts_in_force()
    }
    if any(text not in in_force for text in shown):
        raise TextOutdatedError
    texts = {in_force[text].purpose: in_force[text] for text in shown}
    if any(answers[purpose] and purpose not in texts for purpose in Purpose.values):
        raise TextMissingError
    return texts


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


def withdraw(
    holder: ConsentHolder, address: str, action: Action, origin: Origin
) -> ConsentAuditLog:
    """A no after a yes counts for the address wherever it stands, or, without one, for the row."""
    if address:
        event, _ = withdraw_everywhere(address, action, origin, reason=None)
    else:
        purposes = WITHDRAWN_BY[action]
        entries = [entry(holder, purpose, False) for purpose in purposes]
        event = write(action, entries, origin, holder=holder, email="")
    change_flags(holder, WITHDRAWN_BY[action], False)
    return event


def ask_to_confirm(
    holder: ConsentHolder,
    address: str,
    purposes: Sequence[str],
    texts: Mapping[str, ConsentText],
    origin: Origin,
) -> ConsentAuditLog:
    """A suppressed address is freed by its owner only: the link goes to the address."""
    entries = [
        {**entry(holder, purpose, True, texts.get(purpose)), "after": False} for purpose in purposes
    ]
    return write(Action.CONFIRMATION_SENT, entries, origin, holder=holder, email=address)


@transaction.atomic
def confirm(*, event_id: str, origin: Origin) -> ConsentAuditLog | None:
    """The owner of a suppressed address agreed by the mailed link. None where it is gone."""
    asked = ConsentAuditLog.objects.filter(
        event_id=event_id, action=Action.CONFIRMATION_SENT, email__isnull=False
    ).first()
    if asked is None or was_withdrawn_since(asked):
        return None
    repeated = ConsentAuditLog.objects.filter(refers_to=asked.seq, action=Action.OPT_IN).first()
    if repeated:
        return repeated
    purposes = [answered["purpose"] for answered in asked.purposes]
    Suppression.objects.filter(subject_key=asked.subject_key, purpose__in=purposes).delete()
    holder = holder_of_row(asked)
    if holder:
        change_flags(holder, purposes, True)
    return log.append(
        action=Action.OPT_IN,
        origin=origin,
        email=asked.email,
        conversation_id=asked.conversation_id,
        lead_id=asked.lead_id,
        purposes=[{**answered, "after": True} for answered in asked.purposes],
        consent_text=asked.consent_text,
        text_sha256=asked.text_sha256,
        refers_to=asked.seq,
    )


def was_withdrawn_since(asked: ConsentAuditLog) -> bool:
    """A no that came after the link was asked for counts more than the link."""
    return ConsentAuditLog.objects.filter(
        subject_key=asked.subject_key, action__in=WITHDRAWN_BY, seq__gt=asked.seq
    ).exists()


def bar_suppressed(holder: ConsentHolder, origin: Origin) -> ConsentAuditLog | None:
    """A yes that was given beside another address is none for one that was suppressed."""
    suppressed = selectors.suppressed_purposes(holder.email) if holder.email else set()
    barred = [
        purpose for purpose in Purpose.values if getattr(holder, purpose) and purpose in suppressed
    ]
    if not barred:
        return None
    entries = [entry(holder, purpose, False) for purpose in barred]
    change_flags(holder, barred, False)
    action = Action.REVOKE if Purpose.RODO in barred else Action.UNSUBSCRIBE
    return write(action, entries, origin, holder=holder, email=holder.email)


def end_consents(holder: ConsentHolder, origin: Origin) -> ConsentAuditLog | None:
    """Before the row is deleted: what was agreed to on it ends with it.

    The address is not suppressed: whoever holds a session id need not own the address.
    """
    ended = [purpose for purpose in Purpose.values if getattr(holder, purpose)]
    if not ended:
        return None
    entries = [entry(holder, purpose, False) for purpose in ended]
    change_flags(holder, ended, False)
    for answered in entries:  # the same address may have agreed in another conversation
        stands = holder.email and selectors.flag_of(holder.email, answered["purpose"])
        answered["after"] = bool(stands)
    action = Action.REVOKE if Purpose.RODO in ended else Action.UNSUBSCRIBE
    return write(action, entries, origin, holder=holder, email=holder.email)


def holder_of_row(row: ConsentAuditLog) -> Any:
    """The row that the answer was given on, locked; None where it is gone."""
    for model in holder_models():
        if number := getattr(row, model.log_field):
            return model._default_manager.select_for_update().filter(pk=number).first()
    return None


# --- Withdrawals by address -----------------------------------------------------------------

WITHDRAWN_BY: Mapping[str, tuple[str, ...]] = {
    Action.UNSUBSCRIBE: (Purpose.MARKETING,),
    Action.REVOKE: (Purpose.RODO, Purpose.MARKETING),
}


@transaction.atomic
def unsubscribe(*, email: str, origin: Origin, reason: str | None = None) -> ConsentAuditLog:
    """No marketing to this address any more, here and in whatever comes later."""
    event, _ = withdraw_everywhere(email, Action.UNSUBSCRIBE, origin, reason)
    return event


@transaction.atomic
def revoke(*, email: str, origin: Origin, reason: str | None = None) -> Revoked:
    """All consents of this address end now, and one erasure request is opened."""
    _, changed = withdraw_everywhere(email, Action.REVOKE, origin, reason)
    return Revoked(changed, open_erasure_request(email=email, origin=origin))


def withdraw_everywhere(
    email: str, action: Action, origin: Origin, reason: str | None
) -> tuple[ConsentAuditLog, int]:
    """`email` is normalised. The row is written whether or not the address is known."""
    purposes = WITHDRAWN_BY[action]
    held = Q(pk__in=[])
    for purpose in purposes:
        held |= Q(**{purpose: True})
    before = dict.fromkeys(purposes, False)
    numbers: dict[str, Any] = {}
    changed = 0
    for model in holder_models():
        rows = list(model._default_manager.select_for_update().filter(email=email).order_by("pk"))
        for row in rows:
            before |= {purpose: True for purpose in purposes if getattr(row, purpose)}
        if rows:
            numbers[model.log_field] = rows[-1].pk
        changed += model._default_manager.filter(held, email=email).update(
            **dict.fromkeys(purposes, False)
        )
    is_new = suppress(email, purposes)
    for hook in hooks.on_withdrawal:  # before the log's lock is taken: they may wait for rows
        hook(email, purposes, action)
    is_forgotten = not numbers and selectors.was_erased(email)
    event = log.append(
        action=action,
        origin=origin,
        email=None if is_forgotten else email,
        subject=subject_key(email),
        reason=reason,
        changed=bool(changed) or is_new,
        purposes=[
            {"purpose": str(purpose), "before": before[purpose], "after": False}
            for purpose in purposes
        ],
        **numbers,
    )
    return event, changed


def suppress(email: str, purposes: Iterable[str]) -> bool:
    """Whether a purpose was not suppressed before."""
    key = subject_key(email)
    before = Suppression.objects.filter(subject_key=key).count()
    Suppression.objects.bulk_create(
        [Suppression(subject_key=key, purpose=purpose) for purpose in purposes],
        ignore_conflicts=True,
    )
    return Suppression.objects.filter(subject_key=key).count() > before


# --- Rows -----------------------------------------------------------------------------------


def entry(
    holder: ConsentHolder, purpose: str, after: bool, text: ConsentText | None = None
) -> dict[str, Any]:
    answered: dict[str, Any] = {
        "purpose": str(purpose),
        "before": getattr(holder, purpose),
        "after": after,
    }
    if text:
        answered["text"] = {"code": text.code, "version": text.version, "sha256": text.sha256}
    return answered


def change_flags(holder: ConsentHolder, purposes: Iterable[str], value: bool) -> None:
    names = [str(purpose) for purpose in purposes]
    for name in names:
        setattr(holder, name, value)
    holder.save(update_fields=names)
    for hook in hooks.on_change:
        hook(holder)


def write(
    action: Action,
    entries: list[dict[str, Any]],
    origin: Origin,
    *,
    holder: ConsentHolder,
    email: str,
) -> ConsentAuditLog:
    texts = [answered["text"] for answered in entries if answered.get("text")]
    return log.append(
        action=action,
        origin=origin,
        email=email or None,
        purposes=entries,
        changed=any(answered["before"] != answered["after"] for answered in entries),
        consent_text=", ".join(f"{text['code']} {text['version']}" for text in texts),
        text_sha256=" ".join(text["sha256"] for text in texts),
        **{holder.log_field: holder.pk},
    )
