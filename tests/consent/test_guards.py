"""What the database refuses, asked through the ORM and in SQL."""

from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, models, transaction
from django.utils import timezone
from pytest_django import Settings

from consent import checks, guards, log
from consent.models import REDACTABLE, Action, ConsentAuditLog, ConsentText

pytestmark = pytest.mark.django_db

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="a trap of SQLite's")
on_postgresql = pytest.mark.skipif(connection.vendor == "sqlite", reason="a trap of PostgreSQL's")


@pytest.fixture
def row() -> ConsentAuditLog:
    with transaction.atomic():
        return log.append(
            action=Action.UNSUBSCRIBE,
            origin=log.Origin(ip_address="192.0.2.7", user_agent="Mozilla/5.0", method="api"),
            email="jan@example.com",
            conversation_id=17,
            lead_id=5,
            purposes=[{"purpose": "marketing_consent", "before": True, "after": False}],
            reason="dość",
            notes="zadzwonił",
        )


@pytest.fixture
def published() -> ConsentText:
    return ConsentText.objects.create(**TEXT, published_at=timezone.now())


TEXT: dict[str, Any] = {
    "code": "test",
    "purpose": "marketing_consent",
    "version": 1,
    "language": "pl",
    "title": "Marketing",
    "text": "Zgadzam się.",
}


class Refused:
    """Asserts that what is inside fails, and leaves the test's transaction usable."""

    def __init__(self, words: str) -> None:
        self.raised: AbstractContextManager[Any] = pytest.raises(DatabaseError, match=words)
        self.savepoint = transaction.atomic()

    def __enter__(self) -> None:
        self.raised.__enter__()
        self.savepoint.__enter__()

    def __exit__(self, *error: Any) -> bool | None:
        self.savepoint.__exit__(*error)
        return self.raised.__exit__(*error)


def refused() -> Refused:
    return Refused(guards.LOG_REFUSAL)


def sql(statement: str, *values: str | int | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def this(row: ConsentAuditLog) -> Any:
    return ConsentAuditLog.objects.filter(pk=row.pk)


def salts_without(row: ConsentAuditLog, *names: str) -> dict[str, str]:
    return {name: salt for name, salt in row.salts.items() if name not in names}


# --- The log: what stays as it is -----------------------------------------------------------

SEALED: dict[str, Any] = {
    "id": 99,
    "seq": 99,
    "event_id": "12345678123456781234567812345678",
    "timestamp": datetime(2020, 1, 1, tzinfo=UTC),
    "action": Action.OPT_IN,
    "purposes": [],
    "changed": False,
    "consent_text": "x",
    "text_sha256": "x",
    "method": "x",
    "actor": "x",
    "ip_source": "x",
    "request_id": "x",
    "refers_to": 1,
    "redacted": {"seqs": []},
    "commitments": {},
    "prev_mac": "x",
    "row_mac": "x",
    "key_id": "x",
}
OTHER_VALUES = dict.fromkeys(REDACTABLE, "other") | {
    "ip_address": "192.0.2.8",
    "conversation_id": 18,
    "lead_id": 6,
}


def test_no_column_is_forgotten_here() -> None:
    columns = {field.attname for field in ConsentAuditLog._meta.fields}
    assert columns == {*SEALED, *REDACTABLE, "salts", "redacted_at"}


@pytest.mark.parametrize("name", SEALED)
def test_a_sealed_column_is_not_updated(name: str, row: ConsentAuditLog) -> None:
    with refused():
        this(row).update(**{name: SEALED[name]})


@pytest.mark.parametrize("name", [name for name in SEALED if name != "id"])
def test_a_sealed_column_is_not_saved(name: str, row: ConsentAuditLog) -> None:
    setattr(row, name, SEALED[name])
    with refused():
        row.save()


@pytest.mark.parametrize(
    "change",
    ["action = 'opt-in'", "refers_to = 1", "purposes = '[]'", "seq = 99", "row_mac = 'x'"],
)
def test_a_sealed_column_is_not_updated_in_sql(change: str, row: ConsentAuditLog) -> None:
    with refused():
        sql(f"UPDATE consent_audit_log SET {change}")  # noqa: S608  a statement of the test's


def test_a_number_in_json_is_not_respelled(row: ConsentAuditLog) -> None:
    """1 and 1.0 are equal to PostgreSQL, and not to a mac."""
    counted = log.append(action=Action.NOTE, origin=log.Origin(), purposes=[{"n": 1}])
    with refused():
        sql("UPDATE consent_audit_log SET purposes = '[{\"n\": 1.0}]' WHERE seq = %s", counted.seq)


def test_a_row_is_not_deleted(row: ConsentAuditLog) -> None:
    with refused():
        row.delete()
    with refused():
        this(row).delete()
    with refused():
        this(row)._raw_delete(using="default")
    with refused():
        sql("DELETE FROM consent_audit_log")
    with refused():
        sql("DELETE FROM consent_audit_log WHERE seq = %s", row.seq)
    assert this(row).exists()


def test_a_row_is_not_overwritten_by_inserting_its_number_again(row: ConsentAuditLog) -> None:
    again = ConsentAuditLog.objects.get(pk=row.pk)
    again.action = Action.OPT_IN
    with refused() if connection.vendor == "sqlite" else Refused("duplicate key"):
        again.save(force_insert=True)
    with pytest.raises(DatabaseError), transaction.atomic():
        ConsentAuditLog.objects.bulk_create(
            [again], update_conflicts=True, unique_fields=["seq"], update_fields=["action"]
        )
    assert this(row).get().action == Action.UNSUBSCRIBE


@pytest.mark.parametrize("same", ["id", "seq", "event_id", "prev_mac", "row_mac"])
@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"])
@on_sqlite
def test_replace_does_not_pass_as_an_insert(verb: str, same: str, row: ConsentAuditLog) -> None:
    """It deletes the row in its way without firing a DELETE trigger."""
    names = [field.attname for field in ConsentAuditLog._meta.fields]
    new = {"id": "99", "seq": "99", "event_id": "'x'", "prev_mac": "'x'", "row_mac": "'x'"}
    values = [same if name == same else new.get(name, name) for name in names]
    with refused():
        sql(
            f"{verb} INTO consent_audit_log ({', '.join(names)}) "  # noqa: S608  the same
            f"SELECT {', '.join(values)} FROM consent_audit_log"
        )
    assert this(row).exists()


@on_sqlite
def test_update_or_replace_does_not_delete_the_row_in_its_way(row: ConsentAuditLog) -> None:
    log.append(action=Action.NOTE, origin=log.Origin())
    with refused():
        sql("UPDATE OR REPLACE consent_audit_log SET seq = 1 WHERE seq = 2")


@on_postgresql
def test_truncate_is_refused(row: ConsentAuditLog) -> None:
    for statement in ("TRUNCATE consent_audit_log", "TRUNCATE consent_audit_log CASCADE"):
        with refused():
            sql(statement)


@on_postgresql
def test_guards_hold_where_triggers_are_told_to_rest(row: ConsentAuditLog) -> None:
    """`session_replication_role = replica` walks past every trigger but ENABLE ALWAYS."""
    sql("SET LOCAL session_replication_role = replica")
    for statement in (
        "DELETE FROM consent_audit_log",
        "UPDATE consent_audit_log SET action = 'opt-in'",
        "TRUNCATE consent_audit_log",
    ):
        with refused():
            sql(statement)


@on_postgresql
def test_an_upsert_is_refused(row: ConsentAuditLog) -> None:
    names = ", ".join(
        field.attname for field in ConsentAuditLog._meta.fields if field.attname != "id"
    )
    with refused():
        sql(
            f"INSERT INTO consent_audit_log ({names}) SELECT {names} FROM consent_audit_log "  # noqa: S608  the same
            "ON CONFLICT (seq) DO UPDATE SET action = 'opt-in'"
        )


def test_nothing_that_is_deleted_takes_rows_of_the_log_along() -> None:
    assert not [field for field in ConsentAuditLog._meta.fields if field.is_relation]
    assert not ConsentAuditLog._meta.related_objects


# --- The log: what may go -------------------------------------------------------------------


@pytest.mark.parametrize("name", REDACTABLE)
def test_a_value_may_go_with_its_salt(name: str, row: ConsentAuditLog) -> None:
    salts = salts_without(row, name)
    assert this(row).update(**{name: None}, salts=salts, redacted_at=timezone.now()) == 1
    with refused():  # and does not come back
        this(row).update(**{name: getattr(row, name)}, salts=row.salts)
    with refused():
        this(row).update(redacted_at=None)


def test_a_saved_row_may_lose_several_values(row: ConsentAuditLog) -> None:
    row.email = row.reason = None
    row.salts, row.redacted_at = salts_without(row, "email", "reason"), timezone.now()
    row.save()
    assert this(row).get().email is None


@pytest.mark.parametrize("name", REDACTABLE)
def test_a_value_does_not_become_another(name: str, row: ConsentAuditLog) -> None:
    with refused():
        this(row).update(**{name: OTHER_VALUES[name]})
    salts = salts_without(row, name)
    with refused():
        this(row).update(**{name: OTHER_VALUES[name]}, salts=salts, redacted_at=timezone.now())


@pytest.mark.parametrize("name", REDACTABLE)
def test_a_value_does_not_go_without_its_salt_or_the_time(name: str, row: ConsentAuditLog) -> None:
    with refused():
        this(row).update(**{name: None}, redacted_at=timezone.now())
    with refused():
        this(row).update(**{name: None}, salts=salts_without(row, name))


@pytest.mark.parametrize("name", REDACTABLE)
def test_a_salt_does_not_go_or_change_without_its_value(name: str, row: ConsentAuditLog) -> None:
    for salts in (
        salts_without(row, name),
        {**row.salts, name: "00" * 16},
        {**row.salts, name: None},
        {**row.salts, "another": "00" * 16},
    ):
        with refused():
            this(row).update(salts=salts)


def test_another_salt_does_not_go_along(row: ConsentAuditLog) -> None:
    salts = salts_without(row, "email", "reason")
    with refused():
        this(row).update(email=None, salts=salts, redacted_at=timezone.now())


def test_the_time_of_redaction_moves_forward_only_and_never_alone(row: ConsentAuditLog) -> None:
    now = timezone.now()
    with refused():
        this(row).update(redacted_at=now)
    this(row).update(email=None, salts=salts_without(row, "email"), redacted_at=now)
    salts = salts_without(row, "email", "reason")
    with refused():
        this(row).update(reason=None, salts=salts, redacted_at=now - timedelta(seconds=1))
    this(row).update(reason=None, salts=salts, redacted_at=now + timedelta(seconds=1))


def test_redaction_in_sql_needs_the_salt_to_go(row: ConsentAuditLog) -> None:
    with refused():
        sql("UPDATE consent_audit_log SET email = NULL, redacted_at = timestamp")
    salts = "json_remove(salts, '$.email')" if connection.vendor == "sqlite" else "salts - 'email'"
    sql(f"UPDATE consent_audit_log SET email = NULL, redacted_at = timestamp, salts = {salts}")  # noqa: S608  the same
    assert this(row).get().email is None


def test_saving_a_row_as_it_is_is_no_change(row: ConsentAuditLog) -> None:
    this(row).get().save()
    assert log.verify().findings == []


# --- Consent texts --------------------------------------------------------------------------


def test_a_published_text_stays(published: ConsentText) -> None:
    texts = ConsentText.objects.filter(pk=published.pk)
    for change in ({"text": "Inny."}, {"published_at": None}, {"version": 9}, {"required": True}):
        with Refused(guards.TEXT_REFUSAL):
            texts.update(**change)
    with Refused(guards.TEXT_REFUSAL):
        published.delete()
    with Refused(guards.TEXT_REFUSAL):
        sql("DELETE FROM consent_consenttext")
    with Refused(guards.TEXT_REFUSAL):
        sql("UPDATE consent_consenttext SET text = 'x' WHERE published_at IS NOT NULL")
    published.save()  # as it is


def test_a_draft_may_change_be_published_and_go() -> None:
    draft = ConsentText.objects.create(**TEXT)
    draft.text = "Lepszy."
    draft.save()
    other = ConsentText.objects.create(**{**TEXT, "version": 2})
    other.delete()
    draft.published_at = timezone.now()
    draft.save()
    with Refused(guards.TEXT_REFUSAL):
        draft.delete()


@on_sqlite
def test_replace_does_not_overwrite_a_published_text(published: ConsentText) -> None:
    names = [field.attname for field in ConsentText._meta.fields]
    others = ", ".join(name for name in names if name != "id")
    with Refused(guards.TEXT_REFUSAL):
        sql(
            f"REPLACE INTO consent_consenttext ({others}) "  # noqa: S608  the same
            f"SELECT {others} FROM consent_consenttext WHERE id = %s",
            published.pk,
        )
    draft = ConsentText.objects.create(**{**TEXT, "version": 2})
    with Refused(guards.TEXT_REFUSAL):
        sql(
            "UPDATE OR REPLACE consent_consenttext SET version = 1 WHERE id = %s",
            draft.pk,
        )
    assert ConsentText.objects.filter(pk=published.pk).exists()


@on_postgresql
def test_truncate_of_texts_is_refused_also_where_triggers_rest(published: ConsentText) -> None:
    sql("SET LOCAL session_replication_role = replica")
    with Refused(guards.TEXT_REFUSAL):
        sql("TRUNCATE consent_consenttext")
    with Refused(guards.TEXT_REFUSAL):
        sql("UPDATE consent_consenttext SET text = 'x' WHERE id = %s", published.pk)


# --- Missing guards -------------------------------------------------------------------------


def names() -> list[str]:
    if connection.vendor == "sqlite":
        return [
            name for table in guards.REFUSALS for name in guards.sqlite_triggers(connection, table)
        ]
    return [name for table in guards.POSTGRESQL_TRIGGERS.values() for name in table]


def table_of(name: str) -> str:
    return next(table for table in guards.REFUSALS if name.startswith(table))


def test_guards_are_in_place_and_installing_them_again_does_nothing() -> None:
    assert guards.missing_guards(connection) == []
    guards.install(connection)
    assert guards.missing_guards(connection) == []


def test_each_missing_guard_is_named_and_put_back() -> None:
    for name in names():
        on_table = "" if connection.vendor == "sqlite" else f" ON {table_of(name)}"
        sql(f"DROP TRIGGER {name}{on_table}")
        assert guards.missing_guards(connection) == [name]
        guards.install(connection)
        assert guards.missing_guards(connection) == []


@on_sqlite
def test_a_guard_that_guards_nothing_counts_as_missing() -> None:
    sql("DROP TRIGGER consent_audit_log_guard_delete")
    sql(
        "CREATE TRIGGER consent_audit_log_guard_delete BEFORE DELETE ON consent_audit_log "
        "BEGIN SELECT 1; END"
    )
    assert guards.missing_guards(connection) == ["consent_audit_log_guard_delete"]


@pytest.mark.parametrize(
    ("weakened", "missing"),
    [
        (
            "ALTER TABLE consent_audit_log DISABLE TRIGGER consent_audit_log_guard_rows",
            ["consent_audit_log_guard_rows"],
        ),
        (
            "ALTER TABLE consent_audit_log ENABLE TRIGGER consent_audit_log_guard_truncate",
            ["consent_audit_log_guard_truncate"],
        ),
        (
            "CREATE OR REPLACE FUNCTION consent_audit_log_guard() RETURNS trigger "
            "LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            ["consent_audit_log_guard_rows", "consent_audit_log_guard_truncate"],
        ),
    ],
)
@on_postgresql
def test_a_weakened_guard_counts_as_missing(weakened: str, missing: list[str]) -> None:
    sql(weakened)
    assert guards.missing_guards(connection) == missing
    guards.install(connection)
    assert guards.missing_guards(connection) == []


def altered(max_length: int) -> None:
    """What a migration's AlterField does."""
    old = ConsentAuditLog._meta.get_field("action")
    new = models.CharField(max_length=max_length)
    new.set_attributes_from_name("action")
    new.model = ConsentAuditLog
    with connection.schema_editor() as editor:
        editor.alter_field(ConsentAuditLog, old, new)
        if connection.vendor == "sqlite":  # which spares itself a rebuild for a mere length
            rebuild: Any = editor
            rebuild._remake_table(ConsentAuditLog, alter_fields=[(old, new)])


@pytest.mark.django_db(transaction=True)
def test_guards_come_back_after_a_migration_that_rebuilds_the_table(
    row: ConsentAuditLog, settings: Settings
) -> None:
    altered(31)
    try:
        if connection.vendor == "sqlite":
            assert len(guards.missing_guards(connection)) == 3
            (warning,) = checks.guards_are_in_place(databases=["default"])
            assert "consent_audit_log_guard_delete" in warning.msg
            assert {finding.kind for finding in log.verify().findings} == {"guard"}
        call_command("migrate", verbosity=0)
        assert guards.missing_guards(connection) == []
        with refused():
            row.delete()
    finally:
        altered(30)
        guards.install(connection)


@pytest.mark.django_db(transaction=True)
def test_flush_is_refused(row: ConsentAuditLog) -> None:
    with pytest.raises(CommandError, match="couldn't be flushed"):
        call_command("flush", interactive=False, verbosity=0, stderr=StringIO())
    assert ConsentAuditLog.objects.count() == 1


# --- System checks --------------------------------------------------------------------------


def found_by_check(**options: Any) -> list[str]:
    return [str(message.id) for message in run_checks(**options) if "consent." in str(message.id)]


def test_check_warns_of_missing_guards_only_when_asked_about_a_database() -> None:
    assert found_by_check(databases=["default"]) == []
    guards.remove(connection)
    assert found_by_check() == []
    assert found_by_check(databases=["default"]) == ["consent.W001"]


@pytest.mark.parametrize(
    ("name", "value", "number"),
    [
        ("CONSENT_SUBJECT_PEPPER", "", "consent.E001"),
        ("CONSENT_CHAIN_KEYS", {}, "consent.E002"),
    ],
)
def test_check_wants_the_secrets_in_production(
    name: str, value: object, number: str, settings: Settings
) -> None:
    setattr(settings, name, value)
    settings.DEBUG = True
    assert found_by_check() == []
    settings.DEBUG = False
    assert found_by_check() == [number]


def test_check_warns_of_open_disclosure_on_deployment(settings: Settings) -> None:
    settings.CONSENT_STATUS_DISCLOSURE = "open"
    assert found_by_check(include_deployment_checks=True) == ["consent.W002"]
    assert found_by_check() == []
    settings.CONSENT_STATUS_DISCLOSURE = "limited"
    assert found_by_check(include_deployment_checks=True) == []
