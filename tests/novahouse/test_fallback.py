import io
import json
import time

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from novahouse import cache, fallback, tasks
from novahouse.fallback import cleanup_expired_fallback
from novahouse.metrics import FALLBACK_PURGED
from novahouse.models import FallbackEntry

NOW = 1_800_000_000.0
PURGE = "Purge the fallback cache"

pytestmark = pytest.mark.usefixtures("on_the_table")


def fill(expired: int, alive: int) -> None:
    FallbackEntry.objects.bulk_create(
        FallbackEntry(key=f"key {number}", number=1, expires_ms=int(NOW * 1000) + offset)
        for number, offset in enumerate([-1] * expired + [1] * alive)
    )


def test_expired_entries_go_and_are_counted(log_lines: io.StringIO) -> None:
    fill(expired=2_500, alive=10)
    before = FALLBACK_PURGED._value.get()
    assert cleanup_expired_fallback(now=NOW) == 2_500
    assert FallbackEntry.objects.count() == 10
    assert FALLBACK_PURGED._value.get() == before + 2_500
    assert "fallback_purged" in log_lines.getvalue()
    assert "removed=2500" in log_lines.getvalue()


def test_nothing_to_do_is_none_removed() -> None:
    assert cleanup_expired_fallback(now=NOW) == 0
    fill(expired=0, alive=3)
    assert cleanup_expired_fallback(now=NOW) == 0
    assert FallbackEntry.objects.count() == 3


@pytest.mark.parametrize(
    "clean",
    [cache.cleanup_expired_fallback, tasks.cleanup_expired_fallback, cleanup_expired_fallback],
)
def test_what_the_cache_wrote_is_what_is_purged(clean) -> None:  # type: ignore[no-untyped-def]
    shared = cache.shared_cache()
    with time_machine.travel(NOW, tick=False) as clock:
        shared.set("short", 1, 10)
        shared.set("long", 1, 100)
        clock.shift(11)
        assert clean() == 1
        assert shared.get("long") == 1


def test_purge_finds_its_rows_by_the_index() -> None:
    fill(expired=50, alive=2_000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        explain = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN "
        sql = fallback.with_skip(fallback.PURGE, connection)
        cursor.execute(explain + sql, [int(NOW * 1000), fallback.BATCH_ROWS])
        plan = json.dumps(cursor.fetchall())
    assert "expires_ms" in plan
    assert "index" in plan.lower()


def test_purge_takes_turns_with_others(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    fill(expired=3 * fallback.BATCH_ROWS, alive=0)
    cleanup_expired_fallback(now=NOW)
    assert len(pauses) == 3


def test_purge_is_due_every_ten_minutes_and_staff_have_the_last_word() -> None:
    task = PeriodicTask.objects.get(name=PURGE)
    assert task.task == tasks.cleanup_expired_fallback.name
    assert task.enabled
    assert task.interval
    assert (task.interval.every, task.interval.period) == (10, "minutes")
    task.interval = IntervalSchedule.objects.create(every=3, period="minutes")
    task.save()
    call_command("migrate", verbosity=0)
    assert PeriodicTask.objects.get(name=PURGE).interval.every == 3
