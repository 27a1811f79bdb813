"""What state each part is in. Every part is asked at the same time and has the same deadline, so
an answer comes within it whatever hangs. Slack and monday.com are never called."""

import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

import redis
from django.conf import settings
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from kombu import Connection

from consent import anchors, guards
from consent.models import ConsentAuditLog
from consent.selectors import last_verification
from consent.verification import ANCHOR_MAX_AGE
from followups.selectors import (
    count_sent_after_withdrawal,
    counts_by_status,
    oldest_due_seconds,
)
from integrations.selectors import breaker_states, outbox_counts, outbox_oldest_seconds
from novahouse import fallback, heartbeats
from novahouse.cache import shared_cache

DEADLINE_SECONDS = 1.5
CONNECT_SECONDS = 1
FOLLOWUP_LATE_SECONDS = 900
OUTBOX_LATE_SECONDS = 900  # its longest pause between two tries


class State(StrEnum):
    OK = "ok"
    DEGRADED = "degraded"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Part:
    """What was found; `details` are for staff, and hold no personal data and no address."""

    state: State
    details: Mapping[str, Any] = field(default_factory=dict)


def database() -> Part:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return Part(State.OK, {"vendor": connection.vendor})


def cache() -> Part:
    """Redis; its table is asked where there is no Redis, or none that answers."""
    if not shared_cache().has_redis:
        return Part(State.OK if fallback.answers() else State.DOWN, {"backend": "table"})
    if shared_cache().redis_answers():
        return Part(State.OK, {"backend": "redis"})
    state = State.DEGRADED if fallback.answers() else State.DOWN
    return Part(state, {"backend": "table", "redis": State.DOWN})


def broker() -> Part:
    url = settings.CELERY_BROKER_URL
    scheme = url.partition(":")[0]
    details = {"transport": scheme}
    if scheme in {"redis", "rediss"}:
        times = {"socket_connect_timeout": CONNECT_SECONDS, "socket_timeout": CONNECT_SECONDS}
        with redis.Redis.from_url(url, retry=None, **times) as client:
            client.ping()
    elif scheme == "amqp":
        with Connection(url, connect_timeout=CONNECT_SECONDS) as asked:
            asked.connect()
    return Part(State.OK, details)


def heartbeat(name: str) -> Callable[[], Part]:
    def alive() -> Part:
        age = heartbeats.age(name)
        if age is None:
            return Part(State.DOWN, {"age_seconds": None})
        is_late = age > heartbeats.LATE_AFTER
        return Part(
            State.DOWN if is_late else State.OK, {"age_seconds": round(age.total_seconds())}
        )

    return alive


def consent_log() -> Part:
    """Whether it is guarded, was anchored lately, and how the last verification ended."""
    missing = guards.missing_guards(connection)
    anchored, unreadable = anchors.read(settings.CONSENT_ANCHOR_FILE)
    first_row = ConsentAuditLog.objects.order_by("seq").values_list("timestamp", flat=True).first()
    since = anchored[-1].time if anchored else first_row
    unanchored = timezone.now() - since if since else timedelta()
    last = last_verification()
    findings = last.findings if last else 0
    is_old = last is not None and timezone.now() - last.verified_at > ANCHOR_MAX_AGE
    is_well = not (missing or unreadable or findings or is_old) and unanchored <= ANCHOR_MAX_AGE
    details = {
        "missing_guards": missing,
        "unreadable_anchors": len(unreadable),
        "unanchored_seconds": round(unanchored.total_seconds()),
        "findings": findings,
        "verified_seconds_ago": round((timezone.now() - last.verified_at).total_seconds())
        if last
        else None,
    }
    return Part(State.OK if is_well else State.DEGRADED, details)


def breaker(name: str) -> Callable[[], Part]:
    """What the breaker knows; the other side is not asked."""

    def state() -> Part:
        found = next((view for view in breaker_states() if view.name == name), None)
        if found is None:
            return Part(State.OK, {"breaker": "closed", "failures": 0})
        is_well = found.state == "closed" and not found.paused_until
        details = {"breaker": found.state, "failures": found.failures, "held": found.is_held}
        return Part(State.OK if is_well else State.DEGRADED, details)

    return state


def outbox() -> Part:
    counts, oldest = outbox_counts(), outbox_oldest_seconds()
    is_well = not counts["dead"] and oldest <= OUTBOX_LATE_SECONDS
    return Part(
        State.OK if is_well else State.DEGRADED, {**counts, "oldest_seconds": round(oldest)}
    )


def followups() -> Part:
    counts, due = counts_by_status(), oldest_due_seconds()
    after_withdrawal = count_sent_after_withdrawal()
    is_well = not counts["unknown"] and due <= FOLLOWUP_LATE_SECONDS and not after_withdrawal
    details = {"oldest_due_seconds": round(due), "sent_after_withdrawal": after_withdrawal}
    return Part(State.OK if is_well else State.DEGRADED, {**counts, **details})


def migrated() -> Part:
    """Reads the migration table each time, so a database put back to an older state is noticed."""
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return Part(State.DOWN if missing else State.OK, {"missing": len(missing)})


PROBES: dict[str, Callable[[], Part]] = {
    "database": database,
    "cache": cache,
    "broker": broker,
    "beat": heartbeat(heartbeats.BEAT),
    "worker": heartbeat(heartbeats.WORKER),
    "slack": breaker("slack"),
    "monday": breaker("monday"),
    "outbox": outbox,
    "followups": followups,
    "consent_log": consent_log,
}
ESSENTIAL = "database"

_running: dict[str, Future[Part]] = {}
_lock = threading.Lock()
_threads = ThreadPoolExecutor(max_workers=16, thread_name_prefix="health")


def examine(probes: Mapping[str, Callable[[], Part]] = PROBES) -> dict[str, Part]:
    """Every part by name, within DEADLINE_SECONDS."""
    asked = {name: ask(name, probe) for name, probe in probes.items()}
    wait(asked.values(), timeout=DEADLINE_SECONDS)
    return {name: answer(future) for name, future in asked.items()}


def ask(name: str, probe: Callable[[], Part]) -> Future[Part]:
    """One at a time of each part: who asks while one still waits, waits for the same.

    So a part that hangs holds one thread, however often somebody asks.
    """
    with _lock:
        running = _running.get(name)
        if running is None or running.done():
            running = _running[name] = _threads.submit(on_its_own, probe)
        return running


def on_its_own(probe: Callable[[], Part]) -> Part:
    began = time.monotonic()
    try:
        part = probe()
    finally:
        connections.close_all()  # of this thread
    ms = round((time.monotonic() - began) * 1000)
    return Part(part.state, {**part.details, "ms": ms})


def answer(future: "Future[Part]") -> Part:
    if not future.done():
        return Part(State.DOWN, {"error": f"no answer within {DEADLINE_SECONDS} s"})
    if error := future.exception():
        return Part(State.DOWN, {"error": type(error).__name__})
    return future.result()


def overall(parts: Mapping[str, Part]) -> State:
    if parts[ESSENTIAL].state != State.OK:
        return State.DOWN
    is_well = all(part.state == State.OK for part in parts.values())
    return State.OK if is_well else State.DEGRADED
