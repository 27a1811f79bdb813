"""Beat and the workers show that they live: rows, because a broker may be what has died."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import structlog
from celery.signals import beat_init, heartbeat_sent
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from novahouse.models import Heartbeat
from novahouse.stopping import stopped_only_after

BEAT, WORKER = "beat", "worker"
EVERY_SECONDS = 15
LATE_AFTER = timedelta(seconds=60)

log = structlog.get_logger(__name__)

_noted: dict[str, float] = {}
_lock = threading.Lock()


def note(name: str) -> None:
    """At most every 15 seconds. A database that is away must not end beat or a worker."""
    with _lock:
        if time.monotonic() < _noted.get(name, float("-inf")) + EVERY_SECONDS:
            return
        _noted[name] = time.monotonic()
    try:
        close_old_connections()
        Heartbeat.objects.update_or_create(name=name, defaults={"at": timezone.now()})
    except DatabaseError as error:
        log.warning("heartbeat_not_noted", name=name, error=type(error).__name__)


def age(name: str) -> timedelta | None:
    """None where it never showed."""
    at = Heartbeat.objects.filter(name=name).values_list("at", flat=True).first()
    return timezone.now() - at if at else None


@beat_init.connect
def follow_beat(sender: Any, **_kwargs: Any) -> None:
    """Each turn of its loop, so a beat that hangs falls silent; it stops between two turns."""
    scheduler = sender.scheduler
    scheduler.tick = noting(scheduler.tick)
    scheduler.sync = stopped_only_after()(scheduler.sync)


def noting(tick: Callable[..., float]) -> Callable[..., float]:
    @stopped_only_after()
    def noted_tick(*args: Any, **kwargs: Any) -> float:
        note(BEAT)
        return tick(*args, **kwargs)

    return noted_tick


@heartbeat_sent.connect
def follow_worker(**_kwargs: Any) -> None:
    """Celery's own, every two seconds while the worker has its broker."""
    note(WORKER)
