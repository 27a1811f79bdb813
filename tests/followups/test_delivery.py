"""What is sent when, over a real SMTP session each time."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django.fixtures import Settings
from structlog.testing import capture_logs
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, Fact
from consent.models import ConsentAuditLog
from followups import tasks
from followups.models import FollowupEvent, FollowupText, Reason, Status
from followups.services import delivery, planning
from integrations.mail_session import NoService
from integrations.models import Alert
from tests.followups.people import MONDAY, Visitor, people
from tests.followups.sending import DAY, DUE, HOUR, run
from tests.services import free_port
from tests.smtp_sink import Sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


def test_the_first_goes_out_once_and_stands_in_the_conversation(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    assert run(monday, DUE[0] - timedelta(seconds=1)) == {}
    assert run(monday, DUE[0]) == {"sent": 1}
    assert run(monday, DUE[0]) == {}
    assert sink.recipients() == ["anna@example.com"]
    assert anna.statuses() == ["sent", "pending", "pending"]
    (words,) = anna.followups()
    assert "89 940,00 zł" in words
    assert words in sink.deliveries[0].body().replace("\r\n", "\n")


def test_the_row_names_the_consent_that_allowed_it(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    event = FollowupEvent.objects.get(status=Status.SENT)
    grant = ConsentAuditLog.objects.get(seq=event.consent_seq or 0)
    assert (grant.action, grant.conversation_id) == ("opt-in", anna.conversation.pk)
    assert event.sent_at == DUE[0]
    assert event.wording == ""  # it stands in the conversation now


def test_all_three_come_at_their_times(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    for due in DUE:
        run(monday, due)
    assert anna.statuses() == ["sent"] * 3
    ids = [delivery.message["Message-ID"] for delivery in sink.deliveries]
    number = anna.conversation.pk
    assert ids == [f"<followup.{number}.{n}@novahouse.example>" for n in (1, 2, 3)]
    run(monday, DUE[2] + 30 * DAY)
    assert len(sink.deliveries) == 3


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 24, 19, 0, tzinfo=UTC),  # 20:00
        datetime(2026, 11, 25, 6, 59, tzinfo=UTC),  # 7:59
        datetime(2026, 11, 29, 11, 0, tzinfo=UTC),  # a Sunday
        datetime(2026, 12, 25, 11, 0, tzinfo=UTC),  # Christmas
    ],
)
def test_nothing_goes_out_in_quiet_times(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture, moment: datetime
) -> None:
    assert run(monday, moment) == {}
    assert sink.deliveries == []


@pytest.mark.parametrize(("people_due", "asked"), [(20, 0), (21, 1)])
def test_where_much_is_due_a_second_thread_is_asked_to_send(
    people_due: int,
    asked: int,
    sink: Sink,
    monday: TimeMachineFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people(people_due, MONDAY)
    planning.plan_missing(MONDAY)
    monday.move_to(DUE[0], tick=False)
    messages: list[dict[str, int]] = []
    monkeypatch.setattr(tasks.send_due_followups, "delay", lambda **named: messages.append(named))
    tasks.send_due_followups()
    assert messages == [{"senders": 1}] * asked
    assert len(sink.deliveries) == people_due
    assert len(set(sink.recipients())) == people_due


# --- What can't be written ------------------------------------------------------------------


def test_flags_without_a_log_row_allow_nothing(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    imported = ChatConversation.objects.create(
        session_id="i" * 43, email="i@example.com", rodo_consent=True, marketing_consent=True,
        last_message_at=MONDAY,
    )  # fmt: skip
    assert planning.plan_missing(MONDAY) == 1
    run(monday, DUE[0])
    assert sink.recipients() == ["anna@example.com"]
    first = FollowupEvent.objects.get(conversation=imported, followup_number=1)
    assert first.reason == Reason.NO_PROOF


def test_an_address_that_is_none_any_more_is_not_written_to(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    ChatConversation.objects.update(email="anna@nodot")
    run(monday, DUE[0])
    assert sink.deliveries == []
    assert FollowupEvent.objects.get(followup_number=1).reason == Reason.ADDRESS


def test_a_text_that_lost_its_fact_is_not_sent_with_a_gap(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    FollowupText.objects.filter(followup_number=1).update(body="Witamy w {company.name}")
    Fact.objects.filter(package=None, key="company.name").delete()
    run(monday, DUE[0])
    assert sink.deliveries == []
    event = FollowupEvent.objects.get(followup_number=1)
    assert (event.status, event.attempts, event.last_reply) == ("pending", 1, "text")


# --- A mail server of no use ----------------------------------------------------------------


def test_a_server_that_is_away_uses_up_no_try(
    anna: Visitor, settings: Settings, monday: TimeMachineFixture
) -> None:
    settings.MAIL = Sink(free_port()).address
    monday.move_to(DUE[0], tick=False)
    for _ in range(9):
        with pytest.raises(NoService):
            delivery.send_due()
    event = FollowupEvent.objects.get(followup_number=1)
    assert (event.status, event.attempts) == ("pending", 0)


@pytest.mark.parametrize("stage", ["MAIL", "RCPT"])
def test_a_server_that_takes_nothing_from_us_uses_up_no_try_and_staff_are_told_once(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture, stage: str
) -> None:
    Visitor("ola@example.com").asks_and_agrees()
    sink.replies[stage] = "530 5.7.0 Authentication required"
    for minute in range(7):
        with pytest.raises(NoService):
            run(monday, DUE[0] + timedelta(minutes=minute))
    assert set(FollowupEvent.objects.values_list("status", "attempts")) == {("pending", 0)}
    (told,) = Alert.objects.filter(kind="mail_refused", channel="slack")
    assert "530 5.7.0" in told.text
    sink.replies.clear()
    assert run(monday, DUE[0] + HOUR) == {"sent": 2}


@pytest.mark.parametrize("reply", ["502 what?", "drop"])
def test_a_session_of_no_use_sends_nothing_and_is_told(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture, reply: str
) -> None:
    sink.replies["RSET"] = reply
    with capture_logs() as told:
        assert run(monday, DUE[0]) == {}
    assert [line["event"] for line in told] == ["mail_session_lost"]
    assert anna.statuses() == ["pending"] * 3
