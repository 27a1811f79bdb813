"""What `/metrics` reads from the database at each scrape: right however many processes run."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator

import structlog
from django.db import DatabaseError
from django.db.models import Count, Max
from django.utils import timezone
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from consent.models import Action, ConsentAuditLog, DataRequest
from novahouse import fallback
from novahouse.cache import shared_cache

Gauge = Callable[[], Iterator[Metric]]

log = structlog.get_logger(__name__)


class Gauges(Collector):
    """For a registry. What can't be read just now is left out: its absence is the alarm."""

    def collect(self) -> Iterator[Metric]:
        for gauge in GAUGES:
            try:
                yield from list(gauge())
            except DatabaseError as error:
                log.warning("gauge_unreadable", gauge=gauge.__name__, error=type(error).__name__)


def cache_backends() -> Iterator[Metric]:
    up = GaugeMetricFamily(
        "novahouse_cache_backend_up", "1 where the backend answers.", labels=["backend"]
    )
    if shared_cache().has_redis:
        up.add_metric(["redis"], shared_cache().redis_answers())
    up.add_metric(["table"], fallback.answers())
    yield up


def fallback_entries() -> Iterator[Metric]:
    yield GaugeMetricFamily(
        "novahouse_fallback_cache_entries",
        "Rows of the fallback cache, expired ones included.",
        value=fallback.count(),
    )


class ConsentActions:
    """Rows of the log by action. The log only grows, so each row is counted once by a process."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._seq = 0
        self._lock = threading.Lock()

    def now(self) -> dict[str, int]:
        with self._lock:
            last = ConsentAuditLog.objects.aggregate(last=Max("seq"))["last"] or 0
            if last < self._seq:  # another database, or one put back
                self._counts, self._seq = Counter(), 0
            new = ConsentAuditLog.objects.filter(seq__gt=self._seq, seq__lte=last)
            by_action = new.order_by().values_list("action").annotate(Count("id"))
            self._counts.update(dict(by_action))
            self._seq = last
            return dict.fromkeys(Action.values, 0) | self._counts


actions = ConsentActions()


def consent_actions() -> Iterator[Metric]:
    counted = CounterMetricFamily(
        "novahouse_consent_actions", "Rows of the consent log.", labels=["action"]
    )
    for action, number in actions.now().items():
        counted.add_metric([action], number)
    yield counted


def erasures() -> Iterator[Metric]:
    today = timezone.localdate()
    yield GaugeMetricFamily(
        "novahouse_erasure_overdue",
        "Open erasure requests past their legal due date.",
        value=DataRequest.objects.overdue(today).filter(kind=DataRequest.Kind.ERASURE).count(),
    )


GAUGES: tuple[Gauge, ...] = (cache_backends, fallback_entries, consent_actions, erasures)
