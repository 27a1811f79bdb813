"""Writing outbox rows, inside the transaction of what they tell of. `delivery` delivers them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from integrations import registry
from integrations.models import OutboxRow

Status = OutboxRow.Status


@transaction.atomic(savepoint=False)
def enqueue(
    *,
    channel: str,
    kind: str,
    reference: Mapping[str, Any],
    ordering: str = "",
    once: str | None = None,
    about: str = "",
    not_before: datetime | None = None,
    may_join: bool = False,
) -> OutboxRow:
    """Adds a row: `channel` is to be told of `kind`. The reference names rows, by numbers and the
    like; personal data has no place in it.

    Rows of one `ordering` are delivered in turn. Under `once` at most one row ever exists: a
    repeat returns the first. `about` is a receipt or subject key to find the row by. With
    `may_join` a row of the same kind and ordering that waits and was not tried yet is returned in
    place of a new one: it is built later than this transaction commits, so it tells of it.
    """
    if may_join and (waiting := joined(channel, kind, ordering)):
        return waiting
    row = OutboxRow(
        channel=channel,
        kind=kind,
        reference=dict(reference),
        ordering=ordering,
        once=once,
        about=about,
        next_at=not_before or timezone.now(),
    )
    if once is None:
        row.save()
    else:
        # One statement, so that two at once make one row; the slower waits for the faster.
        OutboxRow.objects.bulk_create([row], ignore_conflicts=True)
        row = OutboxRow.objects.get(once=once)
    announce()
    return row


def joined(channel: str, kind: str, ordering: str) -> OutboxRow | None:
    """Locked until the transaction ends, so nobody begins to deliver it before."""
    waiting = OutboxRow.objects.select_for_update().filter(
        channel=channel, kind=kind, ordering=ordering, status=Status.PENDING, in_doubt=False
    )
    return waiting.filter(attempts=0).order_by("id").first()


def announce() -> None:
    """Once a transaction, however many rows it adds. Robust: the sweep finds what a broker that
    is away was not told of."""
    is_announced = any(look in entry for entry in connection.run_on_commit)
    if not is_announced:
        transaction.on_commit(look, robust=True)


def look() -> None:
    for hook in registry.on_enqueued:
        hook()
