"""How other systems fare and what waits for them: for the board, the metrics and deep health."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, QuerySet
from django.utils import timezone

from integrations import breakers
from integrations.models import BreakerEvent, BreakerState, OutboxRow


@dataclass(frozen=True, slots=True)
class BreakerView:
    """`state` is closed, half-open or open; `next_probe_at` None where none is due."""

    name: str
    state: str
    failures: int
    since: datetime
    next_probe_at: datetime | None
    is_held: bool
    paused_until: datetime | None


def breaker_states() -> list[BreakerView]:
    now = timezone.now()
    return [
        BreakerView(
            name=row.name,
            state=row.state,
            failures=row.failures,
            since=row.since,
            next_probe_at=breakers.next_probe_at(row, now),
            is_held=row.is_held,
            paused_until=row.paused_until if row.paused_until and row.paused_until > now else None,
        )
        for row in BreakerState.objects.order_by("name")
    ]


def outbox_counts() -> dict[str, int]:
    """Rows by status, each status present."""
    counted = OutboxRow.objects.order_by().values_list("status").annotate(Count("id"))
    return dict.fromkeys(OutboxRow.Status.values, 0) | dict(counted)


def outbox_oldest_seconds() -> float:
    """How long the oldest row that could have been delivered has been waiting; 0 where none is."""
    now = timezone.now()
    open_rows = OutboxRow.objects.filter(status__in=OutboxRow.OPEN, created_at__lte=now)
    oldest = open_rows.aggregate(Min("created_at"))["created_at__min"]
    return (now - oldest).total_seconds() if oldest else 0.0


def last_delivered_at(ordering: str) -> datetime | None:
    delivered = OutboxRow.objects.filter(ordering=ordering, status=OutboxRow.Status.DELIVERED)
    return delivered.order_by("-id").values_list("finished_at", flat=True).first()


def breaker_history(name: str) -> QuerySet[BreakerEvent]:
    """Newest first."""
    return BreakerEvent.objects.filter(name=name).order_by("-id")


def told_about(*about: str) -> QuerySet[OutboxRow]:
    """What other systems were or will be told under a receipt or a subject key, oldest first."""
    wanted = [key for key in about if key]
    return OutboxRow.objects.filter(about__in=wanted).order_by("id")
