"""The migrations of one app, asked for over HTTP: the same as `manage.py migrate` runs."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from novahouse import deadline

LOCK = 0x6E6F7661  # of PostgreSQL, for this database


@dataclass(frozen=True, slots=True)
class Migrated:
    applied: list[str]  # `app.name`, in the order in which they ran
    table: str
    indexes: list[str]


def migrate(app: str, table: str) -> Migrated:
    """Up to the app's last migration, with what that depends on. Waits for another that runs."""
    with without_time_limit(), one_at_a_time():
        executor = MigrationExecutor(connection)
        targets = executor.loader.graph.leaf_nodes(app)
        plan = executor.migration_plan(targets)
        call_command("migrate", app, interactive=False, verbosity=0)
        applied = [f"{migration.app_label}.{migration.name}" for migration, _ in plan]
        return Migrated(applied, table, indexes_of(table))


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """On PostgreSQL for all machines, on SQLite for this one, where the file is."""
    if connection.vendor == "sqlite":
        with (settings.VAR_DIR / "migrate.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def without_time_limit() -> Iterator[None]:
    """A web process bounds its statements and how long it waits for a lock; another migration may
    take longer, and so may an index."""
    if connection.vendor == "sqlite":
        yield
        return
    with deadline.lifted():
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0; SET lock_timeout = 0")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("RESET statement_timeout; RESET lock_timeout")


def indexes_of(table: str) -> list[str]:
    with connection.cursor() as cursor:
        if table not in connection.introspection.table_names(cursor):
            return []
        constraints = connection.introspection.get_constraints(cursor, table)
    return sorted(name for name, found in constraints.items() if found["index"] or found["unique"])
