"""What `/metrics` reads from the database at each scrape: right however many processes run."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import structlog
from django.db import DatabaseError
from django.db.models import Count, Max
from django.utils import timezone
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from consent.models import Action, ConsentAuditLog, DataRequest
from consent.selectors import last_verification
from followups.selectors import (
    count_sent_after_withdrawal,
    counts_by_status,
    oldest_due_seconds,
)
from integrations.selectors import breaker_states, outbox_counts, outbox_oldest_seconds
from novahouse import fallback, heartbeats
from novahouse.cache import shared_cache
from novahouse.errors import is_unavailable

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
                if is_unavailable(error):  # the others would wait for it as long
                    return


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


def consent_log() -> Iterator[Metric]:
    """Nothing before the first verification."""
    last = last_verification()
    if last is None:
        return
    yield GaugeMetricFamily(
        "novahouse_consent_log_findings",
        "What the last verification of the consent log found; must be 0.",
        value=last.findings,
    )
    yield GaugeMetricFamily(
        "novahouse_consent_log_verified_age_seconds",
        "How long ago that was.",
        value=(timezone.now() - last.verified_at).total_seconds(),
    )


def heartbeat_ages() -> Iterator[Metric]:
    """Of those that ever showed."""
    ages = GaugeMetricFamily(
        "novahouse_heartbeat_age_seconds",
        "How long ago the process last showed that it lives.",
        labels=["name"],
    )
    for name in (heartbeats.BEAT, heartbeats.WORKER):
        if (age := heartbeats.age(name)) is not None:
            ages.add_metric([name], age.total_seconds())
    yield ages


BREAKERS = ("slack", "monday")  # shown from the start, before the first call made their row
STATES = {"closed": 0, "half-open": 1, "open": 2}


def breakers() -> Iterator[Metric]:
    state = GaugeMetricFamily(
        "novahouse_circuit_breaker_state", "0 closed, 1 half-open, 2 open.", labels=["name"]
    )
    failures = GaugeMetricFamily(
        "novahouse_circuit_breaker_failures", "Failures in a row.", labels=["name"]
    )
    found = dict.fromkeys(BREAKERS, (0, 0)) | {
        view.name: (STATES[view.state], view.failures) for view in breaker_states()
    }
    for name, (state_now, failures_now) in found.items():
        state.add_metric([name], state_now)
        failures.add_metric([name], failures_now)
    yield state
    yield failures


def outbox() -> Iterator[Metric]:
    yield by_status("novahouse_outbox", "Rows of the outbox.", outbox_counts())
    yield GaugeMetricFamily(
        "novahouse_outbox_oldest_seconds",
        "How long the oldest row that could be delivered has been waiting.",
        value=outbox_oldest_seconds(),
    )


def followups() -> Iterator[Metric]:
    yield by_status("novahouse_followups", "Follow-ups.", counts_by_status())
    yield GaugeMetricFamily(
        "novahouse_followup_oldest_due_seconds",
        "How long the oldest that should have gone out has been due.",
        value=oldest_due_seconds(),
    )
    yield GaugeMetricFamily(
        "novahouse_sent_after_withdrawal",
        "Follow-ups sent after the person had withdrawn; must be 0.",
        value=count_sent_after_withdrawal(),
    )


def by_status(name: str, text: str, counts: Mapping[str, int]) -> Metric:
    family = GaugeMetricFamily(name, text, labels=["status"])
    for status, number in counts.items():
        family.add_metric([str(status)], number)
    return family


GAUGES: tuple[Gauge, ...] = (
    cache_backends,
    fallback_entries,
    consent_actions,
    erasures,
    consent_log,
    heartbeat_ages,
    breakers,
    outbox,
    followups,
)
