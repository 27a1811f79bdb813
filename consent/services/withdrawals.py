"""What ends a consent: a no by address, in the widget, or with the row it was given on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from consent import log, selectors
from consent.log import Origin, subject_key
from consent.models import (
    Action,
    ConsentAuditLog,
    ConsentHolder,
    DataRequest,
    Purpose,
)
from consent.registry import holder_models, hooks
from consent.requests import open_erasure_request
from consent.services.rows import change_flags, entry, write
from consent.services.suppressions import suppress

WITHDRAWN_BY: Mapping[str, tuple[str, ...]] = {
    Action.UNSUBSCRIBE: (Purpose.MARKETING,),
    Action.REVOKE: (Purpose.RODO, Purpose.MARKETING),
}


@dataclass(frozen=True, slots=True)
class Revoked:
    """`affected_records` counts conversations and leads changed now: a repeat changes none."""

    affected_records: int
    request: DataRequest


# --- By address -----------------------------------------------------------------------------


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
    email: str,
    action: Action,
    origin: Origin,
    reason: str | None,
    answered_on: ConsentHolder | None = None,
) -> tuple[ConsentAuditLog, int]:
    """`email` is normalised. The row is written whether or not the address is known."""
    purposes = WITHDRAWN_BY[action]
    ended = end_flags(email, purposes)
    for hook in hooks.on_withdrawal:  # before the log's lock is taken: they may wait for rows
        hook(email, purposes, action)
    log.lock()
    # Rows that were given the address meanwhile. Who still holds one waits for the log's lock
    # and finds the suppression then.
    late = end_flags(email, purposes, skip_locked=True)
    is_new = suppress(email, purposes)
    numbers = ended.numbers | late.numbers
    if answered_on:
        numbers = {answered_on.log_field: answered_on.pk}
    changed = ended.changed + late.changed
    event = log.append(
        action=action,
        origin=origin,
        email=None if selectors.is_forgotten(email) else email,
        subject=subject_key(email),
        reason=reason,
        changed=bool(changed) or is_new,
        purposes=[
            {"purpose": str(purpose), "before": purpose in ended.held | late.held, "after": False}
            for purpose in purposes
        ],
        **numbers,
    )
    return hooks.logged(event), changed


@dataclass(slots=True)
class Ended:
    """The purposes that were agreed to somewhere, the newest rows, and how many were changed."""

    held: set[str] = field(default_factory=set)
    numbers: dict[str, Any] = field(default_factory=dict)
    changed: int = 0


def end_flags(email: str, purposes: Sequence[str], *, skip_locked: bool = False) -> Ended:
    ended = Ended()
    off = {str(purpose): False for purpose in purposes}
    for model in holder_models():
        rows = model._default_manager.select_for_update(skip_locked=skip_locked)
        found = list(rows.filter(email=email).order_by("pk"))
        agreed = [row for row in found if any(getattr(row, purpose) for purpose in purposes)]
        ended.held |= {each for row in agreed for each in purposes if getattr(row, each)}
        if found:
            ended.numbers[model.log_field] = found[-1].pk
        numbers = [row.pk for row in agreed]
        ended.changed += model._default_manager.filter(pk__in=numbers).update(**off)
    return ended


# --- Of one row -----------------------------------------------------------------------------


def withdraw(holder: ConsentHolder, action: Action, origin: Origin) -> ConsentAuditLog:
    """A no after a yes counts for the address wherever it stands, or, without one, for the row."""
    if holder.email:
        event, _ = withdraw_everywhere(holder.email, action, origin, None, answered_on=holder)
    else:
        entries = [entry(holder, purpose, False) for purpose in WITHDRAWN_BY[action]]
        event = write(action, entries, origin, holder=holder, email="")
    change_flags(holder, WITHDRAWN_BY[action], False)
    return event


def change_address(holder: ConsentHolder, email: str, origin: Origin) -> None:
    """A yes belongs to the address it was given for, and ends when the visitor gives another.

    Given beside none, as with a phone number only, it goes over to the first one, but for what
    the owner of that address has said no to.
    """
    former = holder.email
    if email == former:
        return
    if former:
        end_consents(holder, origin)
    holder.email = email
    holder.save(update_fields=["email"])
    if not former:
        carry_over(holder, origin)


def carry_over(holder: ConsentHolder, origin: Origin) -> None:
    standing = [purpose for purpose in Purpose.values if getattr(holder, purpose)]
    if not standing:
        return
    log.lock()
    suppressed = selectors.suppressed_purposes(holder.email)
    if barred := [purpose for purpose in standing if purpose in suppressed]:
        entries = [entry(holder, purpose, False) for purpose in barred]
        change_flags(holder, barred, False)
        write(Action.ENDED, entries, origin, holder=holder, email=holder.email)
    given = selectors.last_grant(holder)
    if kept := [purpose for purpose in standing if purpose not in suppressed]:
        shown = given.purposes if given else ()
        texts = {answered["purpose"]: answered.get("text") for answered in shown}
        entries = [{**entry(holder, purpose, True), "text": texts.get(purpose)} for purpose in kept]
        refers_to = given.seq if given else None
        write(Action.OPT_IN, entries, origin, holder=holder, email=holder.email, about=refers_to)


def end_consents(
    holder: ConsentHolder, origin: Origin, *, is_named: bool = True
) -> ConsentAuditLog | None:
    """What was agreed to on a row ends with it, or with the address it was given for.

    The address is not suppressed: whoever holds a session id need not own the address.
    """
    ended = [purpose for purpose in Purpose.values if getattr(holder, purpose)]
    if not ended:
        return None
    entries = [entry(holder, purpose, False) for purpose in ended]
    change_flags(holder, ended, False)
    log.lock()
    for answered in entries:  # the same address may have agreed in another conversation
        stands = holder.email and selectors.flag_of(holder.email, answered["purpose"])
        answered["after"] = bool(stands)
    return write(
        Action.ENDED, entries, origin, holder=holder, email=holder.email, is_named=is_named
    )
