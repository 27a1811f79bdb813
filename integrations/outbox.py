"""Outbox rows: written inside the transaction of what they tell of, put back, purged. `delivery`
delivers them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

from integrations import registry
from integrations.models import Alert, OutboxRow

Status = OutboxRow.Status

PURGED_AT_ONCE = 500


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


# --- What is over ---------------------------------------------------------------------------


@transaction.atomic
def replay(rows: QuerySet[OutboxRow]) -> int:
    """Puts rows that were given up or cancelled back in the queue, as if they were new but for
    what is in doubt. Returns how many."""
    count = rows.filter(status__in=(Status.DEAD, Status.CANCELLED)).update(
        status=Status.PENDING,
        attempts=0,
        next_at=timezone.now(),
        finished_at=None,
        last_error="",
    )
    announce()
    return count


def purge(*, older_than: timedelta) -> int:
    """Deletes what was delivered or cancelled that long ago, so many rows a transaction.

    Dead rows wait for somebody. What is kept as long as the log it belongs to: rows about a
    receipt or a person (who was told, and when), and those that must not come again.
    """
    over = OutboxRow.objects.filter(
        status__in=(Status.DELIVERED, Status.CANCELLED),
        finished_at__lt=timezone.now() - older_than,
        about="",
        once=None,
    )
    count = 0
    while numbers := list(over.order_by("id").values_list("id", flat=True)[:PURGED_AT_ONCE]):
        purge_rows(numbers)
        count += len(numbers)
    return count


@transaction.atomic
def purge_rows(numbers: list[int]) -> None:
    Alert.objects.filter(row__in=numbers, once=None).delete()
    OutboxRow.objects.filter(id__in=numbers).delete()
