"""Delivering outbox rows: claim, build, send, settle; each a step that may be the last one of a
process, after which another carries on."""

import math
import random
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from django.conf import settings
from django.db import connection, transaction
from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

from integrations import alerts, breakers, mail, monday, registry, slack
from integrations.errors import (
    Cancelled,
    IntegrationError,
    Misconfigured,
    Rejected,
    Unavailable,
)
from integrations.models import BreakerState, OutboxRow

Status = OutboxRow.Status

LEASE = timedelta(seconds=120)
BACKOFF_BASE_SECONDS, BACKOFF_MAX_SECONDS = 2.0, 15 * 60.0
# Mail knows no breaker that would save tries during an outage, and greylisting asks for patience:
# with waits of 7.5 minutes on average, 200 tries last a day.
TRIES_MAX = {"slack": 8, "monday": 8, "mail": 200}
MISCONFIGURED_PAUSE_SECONDS = 300.0
ONCE_MAX = 120
ASKED_TO_WAIT_SECONDS = 60.0  # where nobody said how long
ROWS_AT_ONCE = 500

log = structlog.get_logger(__name__)
dice = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class Channel:
    send: Callable[[OutboxRow, Any], dict[str, Any]]
    missing: Callable[[], str]


CHANNELS = {
    "slack": Channel(
        lambda row, message: slack.send(message, is_in_doubt=row.in_doubt), slack.missing
    ),
    "monday": Channel(
        lambda row, change: monday.send(change, is_in_doubt=is_in_doubt(row)), monday.missing
    ),
    "mail": Channel(lambda row, message: mail.send(message, row_id=row.pk), mail.missing),
}


def deliver_due(*, rows_max: int = ROWS_AT_ONCE, seconds_max: float = math.inf) -> int:
    """Delivers what is due, one row after the other; returns how many rows were tried. None is
    begun once the time is over."""
    began, count = time.monotonic(), 0
    while count < rows_max and time.monotonic() - began < seconds_max and (row := claim()):
        deliver(row)
        count += 1
    return count


# --- Claiming -------------------------------------------------------------------------------


@transaction.atomic
def claim() -> OutboxRow | None:
    """The row that has been due longest, leased to us; None where there is none.

    A lease that ran out means that its process died: nobody knows how far it came, so the row is
    in doubt, and it has used a try, or one that kills its worker would go on for ever.
    """
    row = due().first()
    if row is None:
        return None
    if row.status == Status.DELIVERING:
        row.attempts, row.in_doubt = row.attempts + 1, True
    row.status, row.claim_token = Status.DELIVERING, uuid.uuid4()
    row.lease_until = timezone.now() + LEASE
    row.save(update_fields=["status", "claim_token", "lease_until", "attempts", "in_doubt"])
    return row


def due() -> QuerySet[OutboxRow]:
    now = timezone.now()
    earlier = OutboxRow.objects.filter(
        is_open(), ordering=OuterRef("ordering"), id__lt=OuterRef("id")
    )
    rows = OutboxRow.objects.filter(
        is_open(),
        ~Q(status=Status.DELIVERING) | Q(lease_until__lte=now),
        next_at__lte=now,
    ).exclude(~Q(ordering="") & Exists(earlier))
    blocked = [row.name for row in BreakerState.objects.all() if breakers.is_blocked(row, now)]
    rows = rows.exclude(channel__in=blocked).order_by("next_at", "id")
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True, of=("self",))
    return rows


def is_open() -> RawSQL:
    """SQLite uses a partial index only where the query has its condition in the same words, which
    a parameter is not, and prefers the index of the status unless told that most rows fit."""
    words = "status IN ('pending', 'delivering')"
    told = f"likely({words})" if connection.vendor == "sqlite" else words
    return RawSQL(told, (), BooleanField())  # noqa: S611  constants alone


# --- Delivering -----------------------------------------------------------------------------


def deliver(row: OutboxRow) -> None:
    """What a kind's builder or hook raises by mistake costs its row a try, and no other row."""
    try:
        deliver_unguarded(row)
    except Exception as error:  # noqa: BLE001  else one faulty kind would stop every row after it
        note_mistake(row, error)


def deliver_unguarded(row: OutboxRow) -> None:
    """No transaction is open while the other side is spoken to."""
    if row.attempts >= TRIES_MAX[row.channel]:
        settle(row, Status.DEAD, error="Its process died again and again.")
        return
    try:
        result = attempt(row)
    except Cancelled as reason:
        settle(row, Status.CANCELLED, error=str(reason))
    except breakers.Open as error:
        release(row, error=str(error))
    except Rejected as error:
        settle(row, Status.DEAD, error=str(error), in_doubt=row.in_doubt)
    except Misconfigured as error:
        misconfigured(row, error)
    except Unavailable as error:
        retry(row, error)
    else:
        settle(row, Status.DELIVERED, result=result)


def attempt(row: OutboxRow) -> dict[str, Any]:
    kind = registry.kinds.get(row.kind)
    if kind is None:
        raise Rejected(f"Nobody knows how to build a {row.kind!r}.")
    payload = kind.build(row.reference)
    if setting := CHANNELS[row.channel].missing():
        raise Cancelled(f"{setting} is not set; {print_instead(row, payload)}.")
    return CHANNELS[row.channel].send(row, payload)


def is_in_doubt(row: OutboxRow) -> bool:
    """Also where an earlier row in this order ended in doubt, whatever became of it."""
    if row.in_doubt or not row.ordering:
        return row.in_doubt
    earlier = OutboxRow.objects.filter(ordering=row.ordering, id__lt=row.pk, in_doubt=True)
    return earlier.exists()


def print_instead(row: OutboxRow, payload: Any) -> str:
    """The stand-in of an installation without keys; says what it did. What it would have sent may
    be personal, so it is shown in full on a developer's machine only."""
    shown = {"payload": payload} if settings.DEBUG else {}
    log.info("outbox_not_sent", row=row.pk, channel=row.channel, kind=row.kind, **shown)
    return "it was printed instead" if settings.DEBUG else "nothing was sent"


def note_mistake(row: OutboxRow, error: Exception) -> None:
    """Of the error its class alone is told: its text may repeat what was to be sent. How far the
    row came nobody knows."""
    name = type(error).__name__
    log.error("outbox_mistake", row=row.pk, kind=row.kind, error=name)
    try_again(row, error=f"It can't be delivered: {name}.", tries=1, in_doubt=True)


def misconfigured(row: OutboxRow, error: IntegrationError) -> None:
    """Every other row would be refused as well: the channel rests, and no row is given up. Staff
    are told once a day until it is mended."""
    if row.channel in breakers.BREAKERS:
        breakers.pause(name=row.channel, seconds=MISCONFIGURED_PAUSE_SECONDS)
    release(row, error=str(error), seconds=MISCONFIGURED_PAUSE_SECONDS)
    alerts.alert(
        kind="misconfigured",
        reference={"channel": row.channel, "error": str(error)},
        path=f"/admin/integrations/outboxrow/{row.pk}/change/",
        channels=("mail",) if row.channel == "slack" else alerts.CHANNELS,
        once=f"misconfigured:{timezone.localdate()}:{row.channel}:{error}"[:ONCE_MAX],
    )


def retry(row: OutboxRow, error: Unavailable) -> None:
    """An outage that the breaker knows of uses up no tries, so no row is given up for it. Nor
    does being asked to wait, which holds for every row of the channel."""
    wait = error.retry_after or (0 if error.is_outage else ASKED_TO_WAIT_SECONDS)
    if wait and row.channel in breakers.BREAKERS:
        breakers.pause(name=row.channel, seconds=wait)
    tries = int(error.is_outage and not is_known_outage(row.channel))
    in_doubt = row.in_doubt or error.is_in_doubt
    try_again(row, error=str(error), tries=tries, in_doubt=in_doubt, seconds_min=wait)


def try_again(
    row: OutboxRow, *, error: str, tries: int, in_doubt: bool, seconds_min: float = 0
) -> None:
    attempts = row.attempts + tries
    if attempts >= TRIES_MAX[row.channel]:
        settle(row, Status.DEAD, error=error, in_doubt=in_doubt, attempts=attempts)
        return
    seconds = max(backoff_seconds(row.attempts + 1), seconds_min)
    release(row, error=error, seconds=seconds, in_doubt=in_doubt, attempts=attempts)


def is_known_outage(channel: str) -> bool:
    breaker = breakers.BREAKERS.get(channel)
    return breaker is not None and breaker.current_state != BreakerState.State.CLOSED


def backoff_seconds(tries: int) -> float:
    """Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/"""
    return dice.uniform(0, min(BACKOFF_MAX_SECONDS, BACKOFF_BASE_SECONDS * 2 ** min(tries, 20)))


# --- Settling -------------------------------------------------------------------------------


def leased(row: OutboxRow) -> QuerySet[OutboxRow]:
    """The row as long as it is ours. Who comes after its lease ran out changes nothing."""
    return OutboxRow.objects.filter(
        pk=row.pk, status=Status.DELIVERING, claim_token=row.claim_token
    )


def release(row: OutboxRow, *, error: str, seconds: float = 0, **columns: Any) -> None:
    leased(row).update(
        status=Status.PENDING,
        claim_token=None,
        lease_until=None,
        next_at=max(row.next_at, timezone.now() + timedelta(seconds=seconds)),
        last_error=error[:300],
        **columns,
    )


@transaction.atomic
def settle(
    row: OutboxRow,
    status: str,
    *,
    error: str = "",
    result: dict[str, Any] | None = None,
    **columns: Any,
) -> None:
    """The end of a row, and what its kind makes of it, in one transaction."""
    is_ours = leased(row).update(
        status=status,
        claim_token=None,
        lease_until=None,
        finished_at=timezone.now(),
        last_error=error[:300],
        result=result or {},
        **columns,
    )
    if not is_ours:
        log.warning("outbox_lease_lost", row=row.pk, kind=row.kind)
        return
    log.info("outbox_settled", row=row.pk, kind=row.kind, status=str(status), error=error)
    if status == Status.DELIVERED:
        hook = registry.kinds[row.kind].on_delivered
        if hook:
            hook(row.reference, result or {})
    if status == Status.DEAD:
        tell_of_dead(row, error)


def tell_of_dead(row: OutboxRow, error: str) -> None:
    """A message that can't be delivered is not told of through the channel it failed on."""
    is_own = row.kind == alerts.ROW_KIND
    channels = [name for name in alerts.CHANNELS if not (is_own and name == row.channel)]
    if is_own and row.reference.get("alert") == "dead":
        channels = []
    alerts.alert(
        kind="dead",
        reference={"row": row.pk, "kind": row.kind, "channel": row.channel, "error": error},
        path=f"/admin/integrations/outboxrow/{row.pk}/change/",
        channels=channels,
    )
