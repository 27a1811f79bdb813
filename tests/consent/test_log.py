import json
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, PeriodicTask
from pytest_django.fixtures import Settings

from consent import anchors, chain, guards, log, tasks
from consent.models import REDACTABLE, Action, ConsentAuditLog
from consent.sealing import SEALED
from integrations import delivery
from integrations.standins import server, slack
from integrations.standins.slack import SlackStandIn

pytestmark = pytest.mark.django_db

ORIGIN = log.Origin(
    ip_address="192.0.2.7",
    ip_source="peer",
    user_agent="Mozilla/5.0",
    request_id="r1",
    method="api",
    actor="",
)
COMPLETE: dict[str, Any] = {
    "email": "jan@example.com",
    "conversation_id": 17,
    "lead_id": 5,
    "reason": "dość",
    "notes": "zadzwonił",
}


def append(**values: Any) -> ConsentAuditLog:
    return log.append(**{"action": Action.UNSUBSCRIBE, "origin": ORIGIN, **COMPLETE, **values})


def appended(count: int) -> list[ConsentAuditLog]:
    return [append() for _ in range(count)]


def reread(row: ConsentAuditLog) -> ConsentAuditLog:
    return ConsentAuditLog.objects.get(pk=row.pk)


def every(*rows: ConsentAuditLog) -> Any:
    return ConsentAuditLog.objects.filter(pk__in=[row.pk for row in rows])


def found() -> list[tuple[int | None, str]]:
    return [(finding.seq, str(finding.kind)) for finding in log.verify().findings]


# --- Appending ------------------------------------------------------------------------------


def test_append_gives_numbers_without_gap_and_links_each_row_to_the_one_before() -> None:
    first, second, third = appended(3)
    assert [first.seq, second.seq, third.seq] == [1, 2, 3]
    assert first.prev_mac == chain.GENESIS
    assert [second.prev_mac, third.prev_mac] == [first.row_mac, second.row_mac]
    assert log.verify().is_intact


def test_append_keeps_what_it_was_given() -> None:
    purposes = [{"purpose": "marketing_consent", "before": True, "after": False}]
    row = reread(append(purposes=purposes, changed=False, consent_text="marketing 2", refers_to=9))
    assert (row.email, row.conversation_id, row.lead_id) == ("jan@example.com", 17, 5)
    assert (row.reason, row.notes) == ("dość", "zadzwonił")
    assert (row.ip_address, row.ip_source, row.user_agent) == ("192.0.2.7", "peer", "Mozilla/5.0")
    assert (row.method, row.request_id, row.actor) == ("api", "r1", "")
    assert (row.purposes, row.changed, row.consent_text) == (purposes, False, "marketing 2")
    assert (row.action, row.refers_to, row.redacted_at) == ("unsubscribe", 9, None)


def test_append_salts_exactly_the_values_that_are_there() -> None:
    complete = reread(append())
    assert set(complete.salts) == set(complete.commitments) == set(REDACTABLE)
    assert len(set(complete.salts.values())) == len(REDACTABLE)
    bare = reread(log.append(action=Action.NOTE, origin=log.Origin()))
    assert bare.salts == bare.commitments == {}


def test_append_takes_an_empty_text_for_none() -> None:
    row = reread(append(reason="", email="", origin=log.Origin(user_agent="")))
    assert (row.reason, row.email, row.user_agent, row.subject_key) == (None, None, None, None)


def test_append_finds_a_person_by_any_spelling_of_the_address() -> None:
    row = append(email="  Jan@EXAMPLE.com ")
    assert row.email == "jan@example.com"
    assert (
        row.subject_key == log.subject_key("jan@example.com") == log.subject_key("JAN@example.com")
    )


def test_append_takes_the_key_of_a_person_whose_address_is_gone() -> None:
    assert append(email=None, subject="a" * 64).subject_key == "a" * 64


@pytest.mark.parametrize(
    "values",
    [
        {"reason": "zażółć „gęślą” 🙂 <script>alert(1)</script> \\ ' \" %s \u2028"},
        {"reason": "x" * 10_240},
        {"purposes": [{"z": None, "a": [1, 2**63, -1, "ż\n\t"], "m": {"b": True, "a": ""}}]},
        {"conversation_id": 2**40},
        *(
            {"origin": log.Origin(ip_address=address)}
            for address in ("2001:DB8:0::1", "::ffff:1.2.3.4", "::1.2.3.4", "::", "10.0.0.1")
        ),
    ],
)
def test_append_writes_what_verifies_after_the_round_trip(values: dict[str, Any]) -> None:
    append(**values)
    assert log.verify().findings == []


@pytest.mark.parametrize("microsecond", [0, 1, 120_000, 999_999])
def test_append_writes_a_time_that_verifies(
    microsecond: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 3, 29, 1, 30, 0, microsecond, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: now)
    row = append()
    assert reread(row).timestamp == now
    assert log.verify().is_intact


def test_append_refuses_fractions() -> None:
    with pytest.raises(TypeError, match="fractions"):
        append(purposes=[{"share": 0.5}])


@pytest.mark.parametrize("name", ["CONSENT_CHAIN_KEYS", "CONSENT_SUBJECT_PEPPER"])
def test_append_without_a_secret_writes_nothing(name: str, settings: Settings) -> None:
    setattr(settings, name, type(getattr(settings, name))())
    with pytest.raises(log.NotConfiguredError, match=name):
        append()
    assert not ConsentAuditLog.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_append_outside_a_transaction_is_refused() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        append()
    assert not ConsentAuditLog.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_append_in_a_transaction_that_is_undone_leaves_nothing() -> None:
    with transaction.atomic():
        append()
        transaction.set_rollback(True)
    with transaction.atomic():
        row = append()
    assert (row.seq, row.prev_mac) == (1, chain.GENESIS)
    assert log.verify().rows == 1


def test_append_signs_with_the_last_key_and_older_keys_still_verify(
    settings: Settings,
) -> None:
    settings.CONSENT_CHAIN_KEYS = {"1": "k" * 32}
    append()
    settings.CONSENT_CHAIN_KEYS = {"1": "k" * 32, "2": "l" * 32}
    assert append().key_id == "2"
    assert log.verify().is_intact
    settings.CONSENT_CHAIN_KEYS = {"2": "l" * 32}
    assert found() == [(1, "content")]


# --- Redacting ------------------------------------------------------------------------------


def redact(*rows: ConsentAuditLog, fields: Any = ("email", "ip_address")) -> int:
    return log.redact(every(*rows), fields, origin=log.Origin(actor="iodo"), why="retention")


def test_redact_removes_values_with_their_salts_and_the_chain_still_verifies() -> None:
    one, two, three = appended(3)
    assert redact(one, three) == 2
    for row in (reread(one), reread(three)):
        assert (row.email, row.ip_address, row.reason) == (None, None, "dość")
        assert set(row.salts) == set(REDACTABLE) - {"email", "ip_address"}
        assert set(row.commitments) == set(REDACTABLE)
        assert row.redacted_at
    assert reread(two).email == "jan@example.com"
    assert log.verify().findings == []


def test_redact_logs_which_rows_and_columns_and_why() -> None:
    rows = appended(4)
    redact(rows[0], rows[1], rows[3])
    row = ConsentAuditLog.objects.get(action=Action.REDACTION)
    assert row.redacted == {"fields": ["email", "ip_address"], "seqs": [[1, 2], [4, 4]]}
    assert (row.reason, row.actor, row.email) == ("retention", "iodo", None)


def test_redact_again_changes_nothing_and_logs_nothing() -> None:
    row = append()
    assert redact(row) == 1
    assert redact(row) == 0
    assert ConsentAuditLog.objects.count() == 2


def test_redact_in_steps_until_nothing_is_left() -> None:
    row = append()
    for name in REDACTABLE:
        assert redact(row, fields=[name]) == 1
    assert reread(row).salts == {}
    assert log.verify().findings == []


def test_redact_takes_many_rows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "CHUNK", 2)
    assert redact(*appended(5)) == 5
    assert log.verify().findings == []


def test_redact_refuses_a_column_that_is_proof() -> None:
    with pytest.raises(ValueError, match="not redactable: action"):
        redact(append(), fields=["email", "action"])


@pytest.mark.django_db(transaction=True)
def test_redact_leaves_all_as_it_was_when_it_cannot_be_logged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with transaction.atomic():
        row = append()
    monkeypatch.setattr(log, "write", lambda *_args, **_columns: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        redact(row)
    assert reread(row).email == "jan@example.com"


# --- Verifying ------------------------------------------------------------------------------

CHANGES: dict[str, Any] = {
    "event_id": "12345678123456781234567812345678",
    "timestamp": datetime(2020, 1, 1, tzinfo=UTC),
    "action": Action.OPT_IN,
    "purposes": [{"purpose": "marketing_consent"}],
    "changed": False,
    "consent_text": "another",
    "text_sha256": "0" * 64,
    "method": "import",
    "actor": "somebody",
    "ip_source": "xff",
    "request_id": "r2",
    "refers_to": 1,
    "redacted": {"fields": ["email"], "seqs": [[1, 3]]},
    "commitments": {},
    "key_id": "none",
}


def test_every_sealed_column_is_tried_below() -> None:
    assert set(SEALED) == {*CHANGES, "seq", "prev_mac"}


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize("name", CHANGES)
def test_verify_finds_a_changed_column(name: str) -> None:
    _, row, _ = appended(3)
    every(row).update(**{name: CHANGES[name]})
    guards.install(connection)
    assert (2, "content") in found()
    assert {seq for seq, kind in found() if kind != "text"} == {2}


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize("name", REDACTABLE)
def test_verify_finds_a_changed_value(name: str) -> None:
    row = append()
    new = {"ip_address": "192.0.2.8", "conversation_id": 18, "lead_id": 6}.get(name, "other")
    every(row).update(**{name: new})
    guards.install(connection)
    assert found() == [(1, "value")]


@pytest.mark.usefixtures("unguarded")
def test_verify_finds_a_value_that_was_added() -> None:
    row = append(reason=None)
    every(row).update(reason="kazali mi")
    guards.install(connection)
    assert found() == [(1, "value")]


@pytest.mark.parametrize("name", REDACTABLE)
def test_verify_finds_a_removal_that_nothing_explains(name: str) -> None:
    """The guards let it pass, as they have to; that no row tells of it gives it away."""
    _, row, _ = appended(3)
    salts = {key: salt for key, salt in row.salts.items() if key != name}
    every(row).update(**{name: None}, salts=salts, redacted_at=timezone.now())
    assert found() == [(2, "redaction")]


def test_verify_finds_a_removal_that_goes_beyond_what_is_explained() -> None:
    row = append()
    redact(row, fields=["email"])
    salts = {key: salt for key, salt in row.salts.items() if key not in ("email", "reason")}
    every(row).update(reason=None, salts=salts, redacted_at=timezone.now())
    (finding,) = log.verify().findings
    assert (finding.seq, finding.kind) == (1, "redaction")
    assert "reason" in finding.text
    assert "email" not in finding.text


def test_verify_does_not_believe_a_forged_redaction() -> None:
    row = append()
    salts = {key: salt for key, salt in row.salts.items() if key != "email"}
    every(row).update(email=None, salts=salts, redacted_at=timezone.now())
    ConsentAuditLog.objects.create(
        seq=2,
        timestamp=timezone.now(),
        action=Action.REDACTION,
        redacted={"fields": ["email"], "seqs": [[1, 1]]},
        prev_mac=row.row_mac,
        row_mac="f" * 64,
        key_id=row.key_id,
    )
    assert found() == [(2, "content"), (1, "redaction")]


@pytest.mark.usefixtures("unguarded")
def test_verify_finds_a_salt_that_stayed() -> None:
    row = append()
    redact(row, fields=["email"])
    every(row).update(salts=row.salts)
    guards.install(connection)
    assert found() == [(1, "value")]


@pytest.mark.usefixtures("unguarded")
def test_verify_finds_rows_that_are_gone() -> None:
    rows = appended(6)
    every(rows[1], rows[2], rows[4]).delete()
    guards.install(connection)
    assert found() == [(2, "missing"), (5, "missing")]


@pytest.mark.usefixtures("unguarded")
def test_verify_finds_a_row_put_in_the_place_of_another() -> None:
    """Renumbered, so that no gap is left."""
    rows = appended(3)
    every(rows[1]).delete()
    every(rows[2]).update(seq=2)
    guards.install(connection)
    assert found() == [(2, "link"), (2, "content")]


@pytest.mark.usefixtures("unguarded")
def test_verify_finds_what_cannot_be_read() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL's types hold no such value")
    _, row, _ = appended(3)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE consent_audit_log SET event_id = 'x' WHERE seq = %s", [row.seq])
    guards.install(connection)
    assert found() == [(2, "unreadable")]


@pytest.mark.usefixtures("unguarded")
def test_verify_reports_missing_guards() -> None:
    guards.remove(connection)
    findings = log.verify().findings
    assert {str(finding.kind) for finding in findings} == {"guard"}
    assert len(findings) == len(guards.missing_guards(connection))


def test_verify_tells_how_far_it_is() -> None:
    appended(3)
    told: list[tuple[int, int]] = []
    log.verify(lambda done, total: told.append((done, total)))
    assert told == [(3, 3)]


def test_verify_of_an_empty_log_is_fine() -> None:
    verification = log.verify()
    assert (verification.rows, verification.findings) == (0, [])


# --- Anchors --------------------------------------------------------------------------------


def test_anchors_are_kept_for_their_owner_only(anchor_file: Path) -> None:
    append()
    log.anchor()
    append()
    second = log.anchor()
    assert (second.seq, second.count) == (2, 2)
    assert [anchor.seq for anchor in anchors.read(anchor_file)[0]] == [1, 2]
    assert stat.S_IMODE(anchor_file.stat().st_mode) == 0o600
    assert log.verify().findings == []
    assert log.verify().notes == []


@pytest.mark.usefixtures("unguarded")
def test_verify_finds_a_cut_off_end_by_its_anchor() -> None:
    rows = appended(3)
    log.anchor()
    every(rows[1], rows[2]).delete()
    guards.install(connection)
    assert found() == [(3, "truncated")]


@pytest.mark.usefixtures("unguarded")
def test_verify_finds_an_emptied_log_by_its_anchor() -> None:
    appended(3)
    log.anchor()
    ConsentAuditLog.objects.all().delete()
    guards.install(connection)
    assert found() == [(3, "truncated")]


@pytest.mark.usefixtures("unguarded")
def test_verify_finds_an_end_that_was_written_anew_by_its_anchor() -> None:
    """By somebody who has the key: the chain holds, and the anchor doesn't."""
    rows = appended(3)
    log.anchor()
    every(rows[2]).delete()
    append(reason="another")
    guards.install(connection)
    assert found() == [(3, "anchor")]


def test_verify_finds_an_anchor_that_cannot_be_read(anchor_file: Path) -> None:
    append()
    log.anchor()
    with anchor_file.open("a") as file:
        file.write('{"seq": 1, "row_mac"')
    log.anchor()
    assert found() == [(None, "anchor")]
    assert len(anchors.read(anchor_file)[0]) == 2


def test_verify_notes_that_there_is_no_anchor_or_an_old_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    append()
    (note,) = log.verify().notes
    assert "never anchored" in note
    log.anchor()
    later = timezone.now() + timedelta(days=5)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert log.verify().notes == ["The last anchor is 5 days old."]
    assert log.verify().is_intact


def test_an_anchor_of_an_empty_log_holds() -> None:
    assert log.anchor().seq == 0
    append()
    assert log.verify().findings == []


# --- Commands and the daily task ------------------------------------------------------------


def run(*arguments: str) -> tuple[int, str]:
    output = StringIO()
    try:
        call_command("verify_consent_log", *arguments, stdout=output)
    except SystemExit as end:
        return int(end.code or 0), output.getvalue()
    return 0, output.getvalue()


def test_verify_command_says_that_all_is_well() -> None:
    append()
    log.anchor()
    code, output = run()
    assert code == 0
    assert output.startswith("Intact: 1 row, verified in ")


@pytest.mark.usefixtures("unguarded")
def test_verify_command_names_number_and_kind_of_each_finding() -> None:
    rows = appended(3)
    every(rows[1]).update(action=Action.OPT_IN)
    guards.install(connection)
    code, output = run()
    assert code == 1
    lines = output.splitlines()
    assert lines[0].startswith("row 2: content: ")
    assert lines[-1].startswith("1 finding in 3 rows, verified in ")


@pytest.mark.usefixtures("unguarded")
def test_verify_command_gives_json() -> None:
    row = append()
    every(row).update(action=Action.OPT_IN)
    guards.install(connection)
    code, output = run("--json")
    result = json.loads(output)
    assert code == 1
    assert result["is_intact"] is False
    assert result["rows"] == 1
    assert [(one["seq"], one["kind"]) for one in result["findings"]] == [(1, "content")]
    assert len(result["notes"]) == 1


def no_keys(settings: Settings) -> None:
    settings.CONSENT_CHAIN_KEYS = {}


def anchors_in_a_folder(settings: Settings) -> None:
    settings.CONSENT_ANCHOR_FILE = settings.CONSENT_ANCHOR_FILE.parent


@pytest.mark.parametrize("obstacle", [no_keys, anchors_in_a_folder])
def test_verify_command_tells_could_not_run_from_findings(
    obstacle: Callable[[Settings], None], settings: Settings
) -> None:
    obstacle(settings)
    with pytest.raises(CommandError, match="could not be verified") as raised:
        run()
    assert raised.value.returncode == 2


def test_verify_command_could_not_run_without_a_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise DatabaseError("no such table")

    monkeypatch.setattr("consent.verification.walk_rows", refuse)
    with pytest.raises(CommandError, match="no such table") as raised:
        run()
    assert raised.value.returncode == 2


def test_anchor_command_says_what_it_did(anchor_file: Path) -> None:
    appended(2)
    output = StringIO()
    call_command("anchor_consent_log", stdout=output)
    assert output.getvalue() == f"Anchored row 2 (2 rows) in {anchor_file}.\n"


def test_an_anchor_goes_to_the_compliance_mailbox_and_to_slack(
    settings: Settings, mailoutbox: list[EmailMessage]
) -> None:
    settings.ALERT_EMAILS = ["compliance@example.com"]
    rows = appended(2)
    standin = SlackStandIn()
    with server.running(standin) as address:
        settings.SLACK_WEBHOOK_URL = address + slack.PATH
        tasks.verify_and_anchor()
        delivery.deliver_due()
    (mail,) = mailoutbox
    assert mail.to == ["compliance@example.com"]
    for told in (str(mail.body), str(standin.messages[0])):
        assert rows[-1].row_mac in told
        assert "jan@" not in told


@pytest.mark.usefixtures("unguarded")
def test_daily_task_logs_each_finding_and_anchors(log_lines: StringIO, anchor_file: Path) -> None:
    row = append()
    every(row).update(action=Action.OPT_IN)
    guards.install(connection)
    tasks.verify_and_anchor()
    assert "consent_log_finding" in log_lines.getvalue()
    assert "content" in log_lines.getvalue()
    assert len(anchors.read(anchor_file)[0]) == 1


migration = import_module("consent.migrations.0002_daily_verification")


def test_daily_task_is_scheduled_and_exists() -> None:
    migration.schedule(apps, None)
    scheduled = PeriodicTask.objects.get(name=migration.NAME)
    assert scheduled.task == tasks.verify_and_anchor.name
    assert scheduled.enabled
    assert str(scheduled.crontab.timezone) == "Europe/Warsaw"


def test_what_staff_change_in_the_schedule_survives_the_next_migrate() -> None:
    migration.schedule(apps, None)
    hourly = CrontabSchedule.objects.create(minute="0")
    PeriodicTask.objects.filter(name=migration.NAME).update(crontab=hourly, enabled=False)
    call_command("migrate", verbosity=0)
    migration.schedule(apps, None)
    scheduled = PeriodicTask.objects.get(name=migration.NAME)
    assert (scheduled.crontab, scheduled.enabled) == (hourly, False)
