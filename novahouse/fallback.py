"""The cache's table: it serves while no Redis answers, for all processes alike.

A dictionary in a web process could be emptied by that process alone; rows can be removed by a
worker. Every statement stands by itself: none waits for, nor is undone by, the transaction of a
request (on SQLite, which has one writer at a time, a statement inside a transaction joins it).
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog
from django.db import DatabaseError, ProgrammingError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from novahouse.metrics import FALLBACK_PURGED
from novahouse.models import FallbackEntry

DATABASE = "default"
TABLE = FallbackEntry._meta.db_table
BATCH_ROWS = 500  # keeps SQLite's one writer for less than 50 ms

log = structlog.get_logger(__name__)

# The key is free again once its entry has expired, purged or not.
ADD = f"""
INSERT INTO {TABLE} (key, number, value, expires_ms) VALUES (%s, %s, %s, %s)
ON CONFLICT (key) DO UPDATE
SET number = excluded.number, value = excluded.value, expires_ms = excluded.expires_ms
WHERE {TABLE}.expires_ms <= %s
"""  # noqa: S608  a constant; values are parameters, here and below
WRITE = f"""
INSERT INTO {TABLE} (key, number, value, expires_ms) VALUES (%s, %s, %s, %s)
ON CONFLICT (key) DO UPDATE
SET number = excluded.number, value = excluded.value, expires_ms = excluded.expires_ms
"""  # noqa: S608
INCREASE = f"""
UPDATE {TABLE} SET number = number + %s
WHERE key = %s AND expires_ms > %s AND number IS NOT NULL RETURNING number
"""  # noqa: S608
READ = f"SELECT number, value FROM {TABLE} WHERE key = %s AND expires_ms > %s"  # noqa: S608
TOUCH = f"UPDATE {TABLE} SET expires_ms = %s WHERE key = %s AND expires_ms > %s"  # noqa: S608
DELETE = f"DELETE FROM {TABLE} WHERE key = %s AND expires_ms > %s"  # noqa: S608
IN_USE = f"SELECT 1 FROM {TABLE} WHERE expires_ms > %s LIMIT 1"  # noqa: S608
# Rows that another purge or a counter holds just now are left for the next run.
PURGE = f"""
DELETE FROM {TABLE} WHERE id IN (
    SELECT id FROM {TABLE} WHERE expires_ms <= %s ORDER BY expires_ms LIMIT %s {{skip}}
)
"""  # noqa: S608
SHRINK = f"""
DELETE FROM {TABLE} WHERE id IN (
    SELECT id FROM {TABLE} ORDER BY expires_ms LIMIT %s {{skip}}
)
"""  # noqa: S608
COUNT = f"SELECT COUNT(*) FROM {TABLE}"  # noqa: S608

Stored = tuple[int | None, str | None]  # a number, or JSON


def cleanup_expired_fallback(*, now: float | None = None) -> int:
    """Removes the expired entries, a batch after the other by the index, and says how many.

    `now` is in seconds since 1970. Two at once do no harm.
    """
    began = time.perf_counter()
    at = milliseconds(time.time() if now is None else now)
    removed = 0
    for batch in batches(PURGE, at):
        removed += batch
    FALLBACK_PURGED.inc(removed)
    seconds = round(time.perf_counter() - began, 3)
    log.info("fallback_purged", removed=removed, seconds=seconds)
    return removed


def batches(sql: str, at: int) -> Iterator[int]:
    """Leaves as much time to others as each batch took."""
    removed = BATCH_ROWS
    while removed == BATCH_ROWS:
        began = time.perf_counter()
        with cursor() as (connection, execute):
            removed = execute(with_skip(sql, connection), at, BATCH_ROWS).rowcount
        yield removed
        if removed == BATCH_ROWS:
            time.sleep(min(time.perf_counter() - began, 0.1))


def with_skip(sql: str, connection: BaseDatabaseWrapper) -> str:
    is_locking = connection.vendor == "postgresql"
    return sql.format(skip="FOR UPDATE SKIP LOCKED" if is_locking else "")


def shrink(max_entries: int) -> int:
    """Removes what expires soonest until no more than that many are left; says how many."""
    removed = 0
    while (excess := count() - max_entries) > 0:
        with cursor() as (connection, execute):
            batch = min(excess, BATCH_ROWS)
            done = execute(with_skip(SHRINK, connection), batch).rowcount
        removed += done
        if not done:
            break
    return removed


def add(key: str, stored: Stored, *, seconds: float, now: float) -> bool:
    """False where the key holds an entry that has not expired."""
    at = milliseconds(now)
    with cursor() as (_, execute):
        return bool(execute(ADD, key, *stored, milliseconds(now + seconds), at).rowcount)


def write(key: str, stored: Stored, *, seconds: float, now: float) -> None:
    with cursor() as (_, execute):
        execute(WRITE, key, *stored, milliseconds(now + seconds))


def increase(key: str, delta: int, *, now: float) -> int | None:
    """The new number; None where there is none."""
    with cursor() as (_, execute):
        row = execute(INCREASE, delta, key, milliseconds(now)).fetchone()
    return row[0] if row else None


def read(key: str, *, now: float) -> Stored | None:
    with cursor() as (_, execute):
        found: Stored | None = execute(READ, key, milliseconds(now)).fetchone()
        return found


def touch(key: str, *, seconds: float, now: float) -> bool:
    with cursor() as (_, execute):
        done = execute(TOUCH, milliseconds(now + seconds), key, milliseconds(now))
        return bool(done.rowcount)


def delete(key: str, *, now: float) -> bool:
    with cursor() as (_, execute):
        return bool(execute(DELETE, key, milliseconds(now)).rowcount)


def clear() -> None:
    with cursor() as (_, execute):
        execute(f"DELETE FROM {TABLE}")  # noqa: S608


def count() -> int:
    with cursor() as (_, execute):
        return int(execute(COUNT).fetchone()[0])


def is_in_use(*, now: float) -> bool:
    """Whether any entry is alive: then Redis was away not long ago."""
    with cursor() as (_, execute):
        return execute(IN_USE, milliseconds(now)).fetchone() is not None


def answers() -> bool:
    try:
        is_in_use(now=time.time())
    except DatabaseError:
        return False
    return True


def is_missing(error: DatabaseError) -> bool:
    """Whether the error came of a table that is still to be made by the first migrate."""
    connection = connections[DATABASE]
    if connection.vendor == "sqlite":
        return TABLE not in connection.introspection.table_names()
    return isinstance(error, ProgrammingError)


def milliseconds(seconds: float) -> int:
    return int(seconds * 1000)


@contextmanager
def cursor() -> Iterator[tuple[BaseDatabaseWrapper, Any]]:
    shared = connections[DATABASE]
    if shared.vendor == "sqlite" or not in_transaction(shared):
        with shared.cursor() as opened:
            yield shared, executor(opened)
        return
    own = shared.copy()
    try:
        with own.cursor() as opened:
            yield own, executor(opened)
    finally:
        own.close()


def in_transaction(connection: BaseDatabaseWrapper) -> bool:
    """The transaction that holds a whole test doesn't count: it stands for none."""
    return any(not block._from_testcase for block in connection.atomic_blocks)  # type: ignore[attr-defined]


def executor(opened: Any) -> Any:
    def execute(sql: str, *params: Any) -> Any:
        opened.execute(sql, params)
        return opened

    return execute
