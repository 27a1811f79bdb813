"""What a process does before it serves: refuses what is unsafe, and says in the log what runs."""

from collections.abc import Callable, Iterator
from typing import Any

import structlog
from celery.signals import beat_init, celeryd_init, worker_ready
from django.conf import settings
from django.core.checks import ERROR, WARNING, CheckMessage, Tags, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection

from novahouse import metrics, unfinished
from novahouse.stopping import stopped_only_after

log = structlog.get_logger(__name__)

Line = tuple[str, dict[str, Any]]


def start_web() -> None:
    """Raises ImproperlyConfigured: gunicorn gives up on a worker that can't be loaded."""
    if faults := [*unfinished.faults(), *unsafe()]:
        raise ImproperlyConfigured("\n".join(faults))
    tell("web")


def unsafe() -> list[str]:
    """What `check --deploy` calls an error of security, in sentences; nothing in a trial."""
    if settings.DEBUG:
        return []
    found = run_checks(tags=[Tags.security], include_deployment_checks=True)
    for message in found:
        if message.level == WARNING:
            log.warning("unsafe_setting", id=message.id, text=str(message.msg))
    return [sentence(message) for message in found if message.level >= ERROR]


def sentence(message: CheckMessage) -> str:
    return f"{message.msg} {message.hint or ''}".strip()


def tell(process: str) -> None:
    metrics.fold_ended()
    for told in LINES:
        for event, values in told():
            log.info(event, process=process, **values)


def limits() -> Iterator[Line]:
    backend = "redis, else the table" if settings.REDIS_URL else "the table"
    rates = {scope: ", ".join(found) or "off" for scope, found in settings.RATELIMIT_RATES.items()}
    yield "runs_limits", {"backend": backend, **rates}


def database() -> Iterator[Line]:
    yield "runs_database", {"vendor": connection.vendor}


def broker() -> Iterator[Line]:
    yield "runs_broker", {"transport": settings.CELERY_BROKER_URL.partition(":")[0]}


def breakers() -> Iterator[Line]:
    for name in ("slack", "monday"):
        yield (
            "runs_breaker",
            {
                "name": name,
                "fail_max": settings.BREAKER_FAIL_MAX,
                "reset_seconds": settings.BREAKER_RESET_SECONDS,
            },
        )


LINES: tuple[Callable[[], Iterator[Line]], ...] = (limits, database, broker, breakers)


def schedule() -> Iterator[Line]:
    from django_celery_beat.models import PeriodicTask  # noqa: PLC0415  models exist only now

    try:
        tasks = PeriodicTask.objects.filter(enabled=True).select_related("interval", "crontab")
        for task in tasks.order_by("name"):
            yield (
                "runs_schedule",
                {"name": task.name, "task": task.task, "when": str(task.interval or task.crontab)},
            )
    except DatabaseError as error:
        log.warning("schedule_unreadable", error=type(error).__name__)


@celeryd_init.connect
def refuse_worker(**_kwargs: Any) -> None:
    if faults := [*unfinished.faults(), *unsafe()]:
        raise SystemExit("\n".join(faults))  # Celery takes any other exception for a mishap


@beat_init.connect
def start_beat(**_kwargs: Any) -> None:
    refuse_worker()
    with stopped_only_after():
        tell("beat")
        for event, values in schedule():
            log.info(event, process="beat", **values)


@worker_ready.connect
def start_worker(**_kwargs: Any) -> None:
    tell("worker")
