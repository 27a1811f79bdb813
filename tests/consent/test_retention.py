import json
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, ChatMessage, Lead
from consent import erasure, log, requests, retention, tasks
from consent.log import Origin, subject_key
from consent.models import Action, ConsentAuditLog, DataRequest, LegalHold, Suppression
from consent.personal_data import Subject
from consent.selectors import status_of
from consent.services import unsubscribe
from followups.models import FollowupEvent
from integrations.models import OutboxRow

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("var_folder")]

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
EMAIL = "jan@example.com"
VISITOR = Origin(ip_address="192.0.2.7", ip_source="peer", user_agent="Browser/1.0", method="api")


@pytest.fixture(autouse=True)
def clock(time_machine: TimeMachineFixture) -> TimeMachineFixture:
    time_machine.move_to(NOW, tick=False)
    return time_machine


def conversation(months: int, number: int = 1, **values: Any) -> ChatConversation:
    """Quiet since so many months of thirty-one days."""
    at = NOW - timedelta(days=31 * months)
    made = ChatConversation.objects.create(
        session_id=f"{number:043}", started_at=at, last_message_at=at, **values
    )
    ChatMessage.objects.create(conversation=made, sender="user", message="60 m2", timestamp=at)
    return made


def lead(months: int, status: str = "new", of: ChatConversation | None = None) -> Lead:
    made = Lead.objects.create(conversation=of, email=EMAIL, status=status, rodo_consent=True)
    Lead.objects.filter(pk=made.pk).update(updated_at=NOW - timedelta(days=31 * months))
    return made


def erased() -> dict[str, int]:
    return {done.what: done.erased for done in retention.apply(timezone.now()) if done.erased}


def kept() -> dict[str, int]:
    return {done.what: done.kept for done in retention.apply(timezone.now()) if done.kept}


# --- Conversations and leads ----------------------------------------------------------------


def test_a_conversation_without_a_lead_goes_after_a_year_of_silence() -> None:
    conversation(13)
    young = conversation(11, 2)
    assert erased() == {"conversations without a lead": 1}
    assert list(ChatConversation.objects.all()) == [young]
    assert ChatMessage.objects.count() == 1
    assert erased() == {}


def test_a_conversation_in_which_nobody_wrote_is_as_old_as_it_is() -> None:
    ChatConversation.objects.create(session_id="s" * 43, started_at=NOW - timedelta(days=400))
    assert erased() == {"conversations without a lead": 1}


def test_what_goes_leaves_its_rows_in_the_log_and_the_chain_stays_whole() -> None:
    gone = conversation(13, email=EMAIL, marketing_consent=True)
    retention.apply(NOW)
    ended, completed = ConsentAuditLog.objects.order_by("seq")
    assert (ended.action, completed.action) == (Action.ENDED, Action.ERASURE_COMPLETED)
    assert completed.method == "retention"
    assert completed.subject_key == subject_key(EMAIL)
    assert completed.conversation_id == gone.pk
    assert (ended.email, completed.email) == (None, None)
    assert ended.subject_key == subject_key(EMAIL)
    assert "chatbot.ChatMessage: 1 deleted" in str(completed.notes)
    assert log.verify().is_intact
    # It was no wish of theirs: they may agree anew.
    assert not Suppression.objects.exists()


def test_an_unconverted_lead_goes_after_two_years_with_its_conversation() -> None:
    lead(25, of=conversation(25, email=EMAIL, rodo_consent=True))
    converted = lead(30, "converted", of=conversation(30, 2))
    lead(23, of=conversation(23, 3))
    lead(25, of=conversation(3, 4))  # still talked to
    assert erased() == {"unconverted leads": 1}
    assert ChatConversation.objects.count() == Lead.objects.count() == 3
    assert Lead.objects.filter(pk=converted.pk).exists()
    assert OutboxRow.objects.filter(kind="lead-erased").count() == 1


def test_a_lead_without_conversation_goes_alone() -> None:
    gone = lead(25)
    other = lead(2)
    spoken = conversation(2, email=EMAIL)
    assert erased() == {"unconverted leads": 1}
    assert list(Lead.objects.all()) == [other]
    assert list(ChatConversation.objects.all()) == [spoken]
    row = ConsentAuditLog.objects.get(action=Action.ERASURE_COMPLETED)
    assert (row.lead_id, row.subject_key) == (gone.pk, subject_key(EMAIL))


def test_what_was_sent_stays_as_proof_without_the_person() -> None:
    at = NOW - timedelta(days=400)
    FollowupEvent.objects.create(
        conversation=conversation(13, email=EMAIL),
        followup_number=1,
        subject_key=subject_key(EMAIL),
        status="sent",
        quiet_since=at,
        due_at=at,
        sending_at=at,
        sent_at=at,
        changed_at=at,
        consent_seq=1,
        wording="Dzień dobry",
    )
    retention.apply(NOW)
    event = FollowupEvent.objects.get()
    assert (event.conversation, event.wording, event.status) == (None, "", "sent")


def test_a_hold_and_an_open_request_keep_what_they_are_about() -> None:
    LegalHold.objects.create(
        subject_key=subject_key(EMAIL), reason="A suit", until=date(2026, 12, 1)
    )
    conversation(13, email=EMAIL)
    conversation(13, 2, email="anna@example.com")
    DataRequest.objects.create(
        kind="access",
        email="anna@example.com",
        subject_key=subject_key("anna@example.com"),
        log_seq=1,
        received_at=NOW,
        due_on=date(2026, 12, 28),
    )
    assert kept() == {"conversations without a lead": 2}
    assert ChatConversation.objects.count() == 2
    LegalHold.objects.update(until=date(2026, 11, 24))
    assert erased() == {"conversations without a lead": 1}


@pytest.mark.parametrize("in_a_conversation", [True, False])
def test_a_hold_on_the_address_of_a_lead_keeps_it(in_a_conversation: bool) -> None:
    LegalHold.objects.create(subject_key=subject_key(EMAIL), reason="Suit", until=date(2027, 1, 1))
    lead(25, of=conversation(25) if in_a_conversation else None)
    assert kept() == {"unconverted leads": 1}
    assert Lead.objects.exists()


def test_who_writes_again_just_then_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look for what is over and the lock."""
    conversation(13)
    batches = retention.batches_of

    def written_to_meanwhile(rows: Any, *columns: str) -> Any:
        found = list(batches(rows, *columns))
        if found:
            ChatConversation.objects.update(last_message_at=NOW)
        return found

    monkeypatch.setattr(retention, "batches_of", written_to_meanwhile)
    assert kept() == {"conversations without a lead": 1}
    assert ChatConversation.objects.exists()


def test_more_than_a_batch_goes_and_what_stays_is_passed_by(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(retention, "BATCH", 2)
    LegalHold.objects.create(subject_key=subject_key(EMAIL), reason="Suit", until=date(2027, 1, 1))
    for number in range(7):
        conversation(13, number, email=EMAIL if number in (0, 1, 4) else "")
    assert erased() == {"conversations without a lead": 4}
    assert ChatConversation.objects.filter(email=EMAIL).count() == 3


def fails(*_args: Any, **_kwargs: Any) -> Any:
    connection.cursor().execute("SELECT 1 FROM a_table_that_is_gone")


class FailingRule:
    def apply(self, _now: datetime, *, dry_run: bool) -> retention.Outcome:
        with transaction.atomic():
            fails()
        raise AssertionError(dry_run)


def test_a_row_that_fails_keeps_no_other(
    monkeypatch: pytest.MonkeyPatch, log_lines: StringIO
) -> None:
    failing, _ = conversation(13, email=EMAIL), conversation(13, 2)
    erase = erasure.erase

    def erase_unless_failing(subject: Subject, origin: Origin) -> Any:
        return (fails if subject.session_id == failing.session_id else erase)(subject, origin)

    monkeypatch.setattr(erasure, "erase", erase_unless_failing)
    (done,) = (done for done in retention.apply(NOW) if "conversations" in done.what)
    assert (done.erased, done.kept) == (1, 1)
    assert list(ChatConversation.objects.all()) == [failing]
    line = next(line for line in log_lines.getvalue().splitlines() if "retention_failed" in line)
    assert str(failing.pk) in line
    assert EMAIL not in line


def test_a_rule_that_fails_is_told_after_all_had_their_turn(
    clock: TimeMachineFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = said(clock, NOW - timedelta(days=400))

    monkeypatch.setattr(retention, "rules", [FailingRule(), *retention.rules])
    with pytest.raises(DatabaseError):
        retention.apply(NOW)
    assert entry(old).email is None


def test_each_period_is_a_setting(settings: Settings) -> None:
    conversation(13)
    lead(25)
    settings.RETENTION_CONVERSATION_MONTHS = 24
    settings.RETENTION_LEAD_MONTHS = 36
    assert erased() == {}
    settings.RETENTION_CONVERSATION_MONTHS = 6
    settings.RETENTION_LEAD_MONTHS = 12
    assert erased() == {"conversations without a lead": 1, "unconverted leads": 1}


# --- The log --------------------------------------------------------------------------------


def said(clock: TimeMachineFixture, at: datetime, email: str = EMAIL, **values: Any) -> int:
    clock.move_to(at, tick=False)
    row = log.append(
        action=Action.UNSUBSCRIBE, origin=VISITOR, email=email, reason="Too many", **values
    )
    clock.move_to(NOW, tick=False)
    return row.seq


def entry(seq: int) -> ConsentAuditLog:
    return ConsentAuditLog.objects.get(seq=seq)


def test_the_log_loses_its_plain_words_and_still_finds_the_person(
    clock: TimeMachineFixture,
) -> None:
    old = said(clock, NOW - timedelta(days=400))
    young = said(clock, NOW - timedelta(days=300))
    assert erased() == {retention.LogPlaintext.what: 1}
    row = entry(old)
    assert (row.email, row.ip_address, row.user_agent, row.reason) == (None, None, None, None)
    assert row.subject_key == subject_key(EMAIL)
    assert (entry(young).email, entry(young).ip_address) == (EMAIL, "192.0.2.7")
    redaction = ConsentAuditLog.objects.get(action=Action.REDACTION)
    assert (redaction.reason, redaction.method) == ("retention", "retention")
    assert redaction.redacted["seqs"] == [[old, old]]
    assert log.verify().is_intact
    clock.move_to(NOW + timedelta(days=800), tick=False)
    assert erased() == {retention.LogPlaintext.what: 1}  # the young one, and no redaction


def test_the_key_goes_with_the_year_three_years_after_the_last_entry(
    clock: TimeMachineFixture, settings: Settings
) -> None:
    gone = said(clock, datetime(2022, 12, 31, 20, tzinfo=UTC), conversation_id=77)
    kept = said(clock, datetime(2023, 1, 1, 8, tzinfo=UTC), "anna@example.com")
    followed = said(clock, datetime(2020, 5, 1, tzinfo=UTC), "ola@example.com")
    said(clock, datetime(2026, 5, 1, tzinfo=UTC), "ola@example.com")
    retention.apply(NOW)
    assert (entry(gone).subject_key, entry(gone).conversation_id) == (None, None)
    assert entry(gone).action == Action.UNSUBSCRIBE
    assert entry(kept).subject_key == subject_key("anna@example.com")
    assert entry(followed).subject_key == subject_key("ola@example.com")
    assert log.verify().is_intact
    settings.RETENTION_LOG_KEY_YEARS = 2
    retention.apply(NOW)
    assert entry(kept).subject_key is None


def test_the_proof_of_what_is_still_relied_on_stays(clock: TimeMachineFixture) -> None:
    by_key = said(clock, datetime(2019, 1, 1, tzinfo=UTC))
    there = conversation(1)
    by_number = said(clock, datetime(2019, 1, 1, tzinfo=UTC), "", conversation_id=there.pk)
    lead(30, "converted")
    retention.apply(NOW)
    assert entry(by_key).subject_key == subject_key(EMAIL)
    assert entry(by_number).conversation_id == there.pk


def test_a_hold_keeps_the_log_as_it_is(clock: TimeMachineFixture) -> None:
    seqs = [
        said(clock, datetime(2019, 1, 1, tzinfo=UTC), conversation_id=7),
        said(clock, datetime(2019, 1, 1, tzinfo=UTC), "", conversation_id=7),
    ]
    LegalHold.objects.create(subject_key=subject_key(EMAIL), reason="Suit", until=date(2027, 1, 1))
    assert kept() == {retention.LogPlaintext.what: 2, retention.LogPseudonyms.what: 2}
    assert [entry(seq).ip_address for seq in seqs] == ["192.0.2.7", "192.0.2.7"]
    LegalHold.objects.all().delete()
    retention.apply(NOW)
    assert [entry(seq).ip_address for seq in seqs] == [None, None]


def test_a_no_outlives_its_entries(clock: TimeMachineFixture) -> None:
    clock.move_to(datetime(2019, 1, 1, tzinfo=UTC), tick=False)
    unsubscribe(email=EMAIL, origin=VISITOR)
    clock.move_to(NOW, tick=False)
    retention.apply(NOW)
    assert not ConsentAuditLog.objects.filter(subject_key=subject_key(EMAIL)).exists()
    assert status_of(EMAIL).is_unsubscribed


def test_answered_requests_lose_their_address() -> None:
    for number, (days, status) in enumerate([(400, "refused"), (400, "received"), (9, "refused")]):
        email = f"a{number}@example.com"
        DataRequest.objects.create(
            kind="access",
            status=status,
            email=email,
            subject_key=subject_key(email),
            log_seq=number,
            received_at=NOW - timedelta(days=days),
            due_on=date(2026, 12, 28),
            refusal_basis="art. 12(5)" if status == "refused" else "",
        )
    assert erased() == {retention.ClosedRequests.what: 1}
    emails = DataRequest.objects.order_by("log_seq").values_list("email", flat=True)
    assert list(emails) == ["", "a1@example.com", "a2@example.com"]


@pytest.mark.parametrize("is_refused", [True, False])
def test_the_address_of_a_request_stays_so_long_after_its_answer(
    is_refused: bool, clock: TimeMachineFixture
) -> None:
    clock.move_to(NOW - timedelta(days=400), tick=False)
    officer = Origin(method="admin", actor="officer")
    request = requests.open_request(kind="access", email=EMAIL, origin=VISITOR)
    clock.move_to(NOW - timedelta(days=300), tick=False)
    if is_refused:
        requests.refuse(request_id=request.pk, basis="art. 12(5)", origin=officer)
    else:
        DataRequest.objects.update(
            status="completed", verified_at=NOW, verified_by="o", exported_at=NOW, completed_at=NOW
        )
    retention.apply(NOW)
    assert DataRequest.objects.get().email == EMAIL
    later = NOW + timedelta(days=400)
    clock.move_to(later, tick=False)
    retention.apply(later)
    assert DataRequest.objects.get().email == ""


# --- By beat and by command -----------------------------------------------------------------


def test_the_dry_run_counts_what_a_run_erases_and_changes_nothing(
    clock: TimeMachineFixture,
) -> None:
    said(clock, datetime(2019, 1, 1, tzinfo=UTC), "ewa@example.com")
    conversation(13, email=EMAIL)
    lead(25)
    rows = ConsentAuditLog.objects.count()
    would = StringIO()
    call_command("apply_retention", "--dry-run", stdout=would)
    assert (ConsentAuditLog.objects.count(), Lead.objects.count()) == (rows, 1)
    assert entry(1).email == "ewa@example.com"
    done = StringIO()
    call_command("apply_retention", stdout=done)
    assert would.getvalue().replace("Would erase", "Erased") == done.getvalue()
    assert "Erased 1 conversations without a lead, older than 2025-11-25 13:00." in done.getvalue()
    assert "Erased 1 entries of the consent log, of the key of their person" in done.getvalue()


def test_beat_runs_it_and_tells_the_counts(log_lines: StringIO) -> None:
    task = PeriodicTask.objects.get(task="consent.tasks.apply_retention")
    assert task.enabled
    conversation(13)
    tasks.apply_retention()
    assert not ChatConversation.objects.exists()
    assert "conversations without a lead" in log_lines.getvalue()
    assert json.dumps(EMAIL) not in log_lines.getvalue()
