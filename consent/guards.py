"""Triggers that hold the log append-only against everybody, raw SQL included.

Refused: DELETE and TRUNCATE of the log, every UPDATE of it but "redactable value → NULL together
with its salt", every change of a consent text that was published, and every change of the access
log.
"""

from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from consent.models import REDACTABLE, AccessLog, ConsentAuditLog, ConsentText

LOG, TEXT = ConsentAuditLog._meta.db_table, ConsentText._meta.db_table
ACCESS = AccessLog._meta.db_table
ERASABLE = (*REDACTABLE, "salts", "redacted_at")
LOG_REFUSAL = "the consent log is append-only"
TEXT_REFUSAL = "a published consent text stays as it is"
ACCESS_REFUSAL = "the access log is append-only"
REFUSALS = {LOG: LOG_REFUSAL, TEXT: TEXT_REFUSAL, ACCESS: ACCESS_REFUSAL}


def missing_guards(connection: BaseDatabaseWrapper) -> list[str]:
    """Names of the triggers that are absent, switched off or not as they should be."""
    if connection.vendor == "sqlite":
        return missing_on_sqlite(connection)
    return missing_on_postgresql(connection)


def install(connection: BaseDatabaseWrapper) -> None:
    """Idempotent; tables that don't exist yet are left out."""
    if not missing_guards(connection):
        return
    with transaction.atomic(using=connection.alias):
        remove(connection)
        for table in present(connection):
            if connection.vendor == "sqlite":
                run(connection, list(sqlite_triggers(connection, table).values()))
            else:
                run(connection, postgresql_statements(table))


def install_after_migrate(*, using: str, **_kwargs: Any) -> None:
    """For post_migrate: a table that SQLite had to rebuild lost its triggers without a word."""
    install(connections[using])


def remove(connection: BaseDatabaseWrapper) -> None:
    for table in present(connection):
        if connection.vendor == "sqlite":
            names = list(sqlite_triggers(connection, table))
            run(connection, [f"DROP TRIGGER IF EXISTS {name}" for name in names])
        else:
            names = list(POSTGRESQL_TRIGGERS[table])
            run(connection, [f"DROP TRIGGER IF EXISTS {name} ON {table}" for name in names])


def run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def present(connection: BaseDatabaseWrapper) -> list[str]:
    names = connection.introspection.table_names()
    return [table for table in REFUSALS if table in names]


# --- SQLite ---------------------------------------------------------------------------------


def missing_on_sqlite(connection: BaseDatabaseWrapper) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        standing = dict(cursor.fetchall())
    return [
        name
        for table in present(connection)
        for name, sql in sqlite_triggers(connection, table).items()
        if standing.get(name) != sql
    ]


def sqlite_triggers(connection: BaseDatabaseWrapper, table: str) -> dict[str, str]:
    """CREATE statements by name, from the columns that the table has now."""
    with connection.cursor() as cursor:
        description = connection.introspection.get_table_description(cursor, table)
    columns = [column.name for column in description]
    return {
        f"{table}_guard_{event.lower()}": (
            f"CREATE TRIGGER {table}_guard_{event.lower()} BEFORE {event} ON {table} "
            f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{REFUSALS[table]}'); END"
        )
        for event, condition in CONDITIONS[table](columns).items()
    }


def log_conditions(columns: list[str]) -> dict[str, str]:
    """When to refuse. INSERT OR REPLACE fires no DELETE trigger, so INSERT is guarded, too."""
    sealed = [f"NEW.{name} IS NOT OLD.{name}" for name in columns if name not in ERASABLE]
    rewritten = [f"(NEW.{name} NOT NULL AND NEW.{name} IS NOT OLD.{name})" for name in REDACTABLE]
    gone = " OR ".join(f"(NEW.{name} IS NULL AND OLD.{name} NOT NULL)" for name in REDACTABLE)
    # '$.""' names nothing.
    paths = ", ".join(
        f"""CASE WHEN NEW.{name} IS NULL THEN '$.{name}' ELSE '$.""' END""" for name in REDACTABLE
    )
    salts = f"json(NEW.salts) IS NOT json_remove(OLD.salts, {paths})"
    redacted_at = (
        f"CASE WHEN {gone} THEN NEW.redacted_at IS NULL OR NEW.redacted_at < OLD.redacted_at "
        "ELSE NEW.redacted_at IS NOT OLD.redacted_at END"
    )
    known = " OR ".join(
        f"EXISTS (SELECT 1 FROM {LOG} WHERE {name} = NEW.{name})"  # noqa: S608  our own names
        for name in ("id", "seq", "event_id", "prev_mac", "row_mac")
    )
    return {
        "INSERT": known,
        "UPDATE": " OR ".join([*sealed, *rewritten, salts, redacted_at]),
        "DELETE": "1",
    }


def text_conditions(columns: list[str]) -> dict[str, str]:
    """When to refuse; as with the log, what a REPLACE would delete is looked for first."""
    same = "code = NEW.code AND version = NEW.version AND language = NEW.language"
    published = "published_at NOT NULL"
    known = f"SELECT 1 FROM {TEXT} WHERE {published} AND (id = NEW.id OR ({same}))"  # noqa: S608  the same
    differs = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in columns)
    return {
        "INSERT": f"EXISTS ({known})",
        "UPDATE": f"(OLD.published_at NOT NULL AND ({differs})) "
        f"OR EXISTS ({known} AND id <> OLD.id)",
        "DELETE": "OLD.published_at NOT NULL",
    }


def access_conditions(_columns: list[str]) -> dict[str, str]:
    known = f"EXISTS (SELECT 1 FROM {ACCESS} WHERE id = NEW.id)"  # noqa: S608  the same
    return {"INSERT": known, "UPDATE": "1", "DELETE": "1"}


CONDITIONS = {LOG: log_conditions, TEXT: text_conditions, ACCESS: access_conditions}


# --- PostgreSQL -----------------------------------------------------------------------------

# tgtype in pg_trigger: BEFORE UPDATE OR DELETE for each row, BEFORE TRUNCATE.
ROWS, TRUNCATE = 1 | 2 | 8 | 16, 2 | 32
POSTGRESQL_TRIGGERS = {
    table: {f"{table}_guard_rows": ROWS, f"{table}_guard_truncate": TRUNCATE} for table in REFUSALS
}
EVENTS = {ROWS: "UPDATE OR DELETE", TRUNCATE: "TRUNCATE"}
EACH = {ROWS: "ROW", TRUNCATE: "STATEMENT"}


def sql_array(names: tuple[str, ...]) -> str:
    return f"'{{{','.join(names)}}}'::text[]"


# Compared as text, since jsonb takes 1 and 1.0 for equal.
POSTGRESQL_BODIES = {
    LOG: f"""
DECLARE
    before jsonb;
    after jsonb;
    gone text[];
    is_allowed boolean := false;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        before := to_jsonb(OLD);
        after := to_jsonb(NEW);
        gone := ARRAY(
            SELECT name FROM unnest({sql_array(REDACTABLE)}) AS name
            WHERE after -> name = 'null' AND before -> name <> 'null'
        );
        is_allowed := (after - gone - '{{salts,redacted_at}}'::text[])::text
                = (before - gone - '{{salts,redacted_at}}'::text[])::text
            AND NEW.salts = OLD.salts - gone
            AND CASE WHEN gone = '{{}}' THEN NEW.redacted_at IS NOT DISTINCT FROM OLD.redacted_at
                ELSE NEW.redacted_at >= coalesce(OLD.redacted_at, NEW.redacted_at) END;
    END IF;
    IF is_allowed IS NOT TRUE THEN
        RAISE EXCEPTION '{LOG_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
""",  # noqa: S608  the same
    TEXT: f"""
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION '{TEXT_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
    ELSIF OLD.published_at IS NOT NULL AND (TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD) THEN
        RAISE EXCEPTION '{TEXT_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
    ELSIF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
""",
    ACCESS: f"""
BEGIN
    RAISE EXCEPTION '{ACCESS_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
END
""",
}


def missing_on_postgresql(connection: BaseDatabaseWrapper) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT tgname, tgtype, tgrelid::regclass::text, prosrc
            FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
            WHERE tgrelid IN (SELECT to_regclass(name) FROM unnest(%s::text[]) AS name)
                AND tgenabled = 'A' AND tgqual IS NULL AND tgattr::text = ''
            """,
            [list(REFUSALS)],
        )
        standing = set(cursor.fetchall())
    return [
        name
        for table in present(connection)
        for name, kind in POSTGRESQL_TRIGGERS[table].items()
        if (name, kind, table, POSTGRESQL_BODIES[table]) not in standing
    ]


def postgresql_statements(table: str) -> list[str]:
    """ENABLE ALWAYS, since session_replication_role = replica walks past other triggers."""
    function = f"{table}_guard"
    statements = [
        f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql "
        f"AS $guard${POSTGRESQL_BODIES[table]}$guard$"
    ]
    for name, kind in POSTGRESQL_TRIGGERS[table].items():
        statements += [
            f"CREATE TRIGGER {name} BEFORE {EVENTS[kind]} ON {table} "
            f"FOR EACH {EACH[kind]} EXECUTE FUNCTION {function}()",
            f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}",
        ]
    return statements
