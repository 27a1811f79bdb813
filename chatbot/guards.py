"""Triggers that hold the history of teaching append-only, raw SQL included."""

from collections.abc import Iterable
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from chatbot.models import TeachingEvent

TABLE = TeachingEvent._meta.db_table
REFUSAL = "the history of teaching is append-only"
NAME = f"{TABLE}_guard"

# INSERT OR REPLACE fires no DELETE trigger, so INSERT is guarded, too.
CONDITIONS = {
    "INSERT": f"EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id)",  # noqa: S608  our own name
    "UPDATE": "1",
    "DELETE": "1",
}
SQLITE = {
    f"{NAME}_{event.lower()}": f"CREATE TRIGGER {NAME}_{event.lower()} BEFORE {event} ON {TABLE} "
    f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for event, condition in CONDITIONS.items()
}
POSTGRESQL = {
    f"{NAME}_rows": "BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW",
    f"{NAME}_truncate": "BEFORE TRUNCATE ON {table} FOR EACH STATEMENT",
}
FUNCTION = (
    f"CREATE OR REPLACE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS $guard$ "
    f"BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END "
    "$guard$"
)


def install(connection: BaseDatabaseWrapper) -> None:
    """Idempotent; does nothing where the table doesn't exist yet."""
    if TABLE not in connection.introspection.table_names():
        return
    with transaction.atomic(using=connection.alias):
        remove(connection)
        run(connection, SQLITE.values() if connection.vendor == "sqlite" else on_postgresql())


def remove(connection: BaseDatabaseWrapper) -> None:
    if TABLE not in connection.introspection.table_names():
        return
    if connection.vendor == "sqlite":
        run(connection, [f"DROP TRIGGER IF EXISTS {name}" for name in SQLITE])
    else:
        run(connection, [f"DROP TRIGGER IF EXISTS {name} ON {TABLE}" for name in POSTGRESQL])


def on_postgresql() -> list[str]:
    """ENABLE ALWAYS, since session_replication_role = replica walks past other triggers."""
    statements = [FUNCTION]
    for name, when in POSTGRESQL.items():
        statements += [
            f"CREATE TRIGGER {name} {when.format(table=TABLE)} EXECUTE FUNCTION {NAME}()",
            f"ALTER TABLE {TABLE} ENABLE ALWAYS TRIGGER {name}",
        ]
    return statements


def run(connection: BaseDatabaseWrapper, statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def install_after_migrate(*, using: str, **_kwargs: Any) -> None:
    """For post_migrate: a table that SQLite had to rebuild lost its triggers without a word."""
    install(connections[using])
