"""What ends a consent: a no by address, in the widget, or with the row it was given on."""

from collections.abc import Iterable, Mapping
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
    DataRequest,
    Purpose,
    Suppression,
)
from consent.registry import holder_models, hooks
from consent.requests import open_erasure_request
from consent.services.rows import change_flags, entry, write

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
    return hooks.logged(event), changed


def suppress(email: str, purposes: Iterable[str]) -> bool:
    """Whether a purpose was not suppressed before."""
    key = subject_key(email)
    before = Suppression.objects.filter(subject_key=key).count()
    Suppression.objects.bulk_create(
        [Suppression(subject_key=key, purpose=purpose) for purpose in purposes],
        ignore_conflicts=True,
    )
    return Suppression.objects.filter(subject_key=key).count() > before


# --- Of one row -----------------------------------------------------------------------------


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
