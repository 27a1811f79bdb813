"""What is sent when, to whom, and what becomes of it: over a real SMTP session each time."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings
from structlog.testing import capture_logs
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, ChatMessage, Fact, Lead, Package
from chatbot.services import leads
from consent import services as consent_services
from consent.log import Origin, subject_key
from consent.models import ConsentAuditLog, Suppression
from followups import selectors, tasks
from followups.models import FollowupEvent, FollowupText, Reason, Status
from followups.services import delivery, gate, leases, planning, results, settling
from followups.services.composing import Desk
from integrations.mail_session import Outcome, Result, Unavailable
from integrations.models import Alert
from tests.followups.people import MONDAY, Visitor, people
from tests.services import free_port
from tests.smtp_sink import Sink

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DUE = (MONDAY + DAY, MONDAY + 3 * DAY, MONDAY + 7 * DAY)


@pytest.fixture(autouse=True)
def monday(time_machine: TimeMachineFixture) -> TimeMachineFixture:
    time_machine.move_to(MONDAY, tick=False)
    return time_machine


@pytest.fixture
def anna(monday: TimeMachineFixture) -> Visitor:
    return Visitor().asks_and_agrees()


def run(monday: TimeMachineFixture, at: datetime) -> dict[str, int]:
    monday.move_to(at, tick=False)
    return dict(delivery.send_due())


# --- Planning -------------------------------------------------------------------------------


def test_three_are_planned_when_both_boxes_are_ticked(anna: Visitor) -> None:
    assert [plan["number"] for plan in anna.plans()] == [1, 2, 3]
    assert [datetime.fromisoformat(plan["due_at"]) for plan in anna.plans()] == list(DUE)
    assert anna.statuses() == ["pending"] * 3


@pytest.mark.parametrize(("rodo", "marketing"), [(True, False), (False, True), (False, False)])
def test_nothing_is_planned_on_half_a_consent(
    rodo: bool, marketing: bool, sink: Sink, monday: TimeMachineFixture
) -> None:
    visitor = Visitor()
    visitor.says("60 m2 comfort, anna@example.com")
    visitor.agrees(rodo=rodo, marketing=marketing)
    assert visitor.plans() == []
    run(monday, DUE[0])
    assert sink.deliveries == []


def test_an_address_that_comes_after_the_consent_is_enough(monday: TimeMachineFixture) -> None:
    visitor = Visitor()
    visitor.says("60 m2 comfort")
    visitor.agrees()
    assert visitor.plans() == []
    visitor.says("anna@example.com")
    assert len(visitor.plans()) == 3


def test_planning_again_plans_nothing(anna: Visitor) -> None:
    before = anna.plans()
    planning.plan([anna.conversation])
    planning.follow(anna.conversation)
    assert planning.plan_missing(MONDAY) == 0
    assert anna.plans() == before


def test_who_was_imported_is_planned_by_the_next_run(monday: TimeMachineFixture) -> None:
    people(3, MONDAY, every_nth_refuses=3)
    assert planning.plan_missing(MONDAY + HOUR) == 2
    assert planning.plan_missing(MONDAY + HOUR) == 0
    assert FollowupEvent.objects.count() == 6


def test_a_message_before_the_first_puts_all_off(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    monday.move_to(MONDAY + 20 * HOUR, tick=False)  # five in the morning on Tuesday
    anna.says("a premium?")
    run(monday, DUE[0])
    assert sink.deliveries == []
    run(monday, DUE[0] + 20 * HOUR + 2 * HOUR)
    assert len(sink.deliveries) == 1


def test_a_message_costs_few_statements(anna: Visitor, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(12):
        anna.says("a premium?")


# --- Sending --------------------------------------------------------------------------------


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


def test_after_an_outage_the_distance_is_kept(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    late = MONDAY + 8 * DAY  # all three are overdue
    run(monday, late)
    assert len(sink.deliveries) == 1
    planned = [datetime.fromisoformat(plan["due_at"]) for plan in anna.plans()]
    assert planned[1:] == [late + 2 * DAY, late + 6 * DAY]
    run(monday, late + 2 * DAY - HOUR)
    assert len(sink.deliveries) == 1
    run(monday, late + 2 * DAY)
    assert len(sink.deliveries) == 2
    run(monday, late + 6 * DAY - HOUR)
    assert len(sink.deliveries) == 2
    run(monday, late + 6 * DAY)
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


def test_the_gate_holds_quiet_hours_even_if_the_run_began_before(
    anna: Visitor, monday: TimeMachineFixture
) -> None:
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    evening = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
    FollowupEvent.objects.update(
        lease_until=evening + HOUR, claim_token=ready.event.claim_token, status=Status.CLAIMED
    )
    assert not gate.let_through(ready, evening)
    first = FollowupEvent.objects.get(followup_number=1)
    assert (first.status, first.due_at) == ("pending", datetime(2026, 11, 25, 7, 0, tzinfo=UTC))


# --- What stops them ------------------------------------------------------------------------


def test_a_reply_stops_the_rest(anna: Visitor, sink: Sink, monday: TimeMachineFixture) -> None:
    run(monday, DUE[0])
    monday.move_to(DUE[0] + HOUR, tick=False)
    anna.says("dziękuję, a ile trwa?")
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]
    reasons = FollowupEvent.objects.exclude(reason="").values_list("reason", flat=True)
    assert set(reasons) == {"replied"}
    run(monday, DUE[2])
    assert len(sink.deliveries) == 1
    assert selectors.funnel()[0] == {
        "followup_number": 1, "planned": 1, "sent": 1, "answered": 1, "unsubscribed": 0,
    }  # fmt: skip


def test_a_reply_by_which_no_hook_was_called_is_seen_at_the_gate(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    ChatConversation.objects.update(last_message_at=DUE[0] + HOUR)
    run(monday, DUE[1])
    assert len(sink.deliveries) == 1
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]


def test_an_unsubscription_stops_the_rest(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    anna.post("/api/unsubscribe", {"email": "Anna@Example.com"})
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]
    run(monday, DUE[2])
    assert len(sink.deliveries) == 1
    assert selectors.funnel()[0]["unsubscribed"] == 1
    assert selectors.count_sent_after_withdrawal() == 0


def test_a_revocation_before_the_first_leaves_nothing(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    anna.post("/api/revoke-consent", {"email": "anna@example.com"})
    run(monday, DUE[2])
    assert sink.deliveries == []
    assert anna.statuses() == ["suppressed"] * 3


def test_who_agrees_anew_before_the_first_gets_it(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    anna.agrees(marketing=False)
    assert anna.statuses() == ["suppressed"] * 3
    Suppression.objects.all().delete()  # as the confirmed consent does
    anna.agrees()
    assert anna.statuses() == ["pending"] * 3
    assert run(monday, DUE[0]) == {"sent": 1}


def test_who_agrees_anew_after_the_first_gets_no_other_first(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    anna.agrees(marketing=False)
    Suppression.objects.all().delete()
    anna.agrees()
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]


def test_what_staff_cancelled_is_not_planned_anew(anna: Visitor) -> None:
    first = FollowupEvent.objects.get(followup_number=1)
    settling.cancel_rest(event_id=first.pk, why="asked by phone", actor="ola")
    anna.says("a premium?")
    anna.agrees()
    assert anna.statuses() == ["suppressed"] * 3


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"marketing_consent": False}, Reason.NO_CONSENT),
        ({"rodo_consent": False}, Reason.NO_CONSENT),
        ({"ended_at": MONDAY}, Reason.ENDED),
        ({"email": "other@example.com"}, Reason.ADDRESS),
    ],
)
def test_the_gate_sees_what_no_hook_told_of(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture, change: dict[str, Any], reason: Reason
) -> None:
    ChatConversation.objects.update(**change)
    run(monday, DUE[0])
    assert sink.deliveries == []
    assert set(FollowupEvent.objects.values_list("status", "reason")) == {("suppressed", reason)}


def test_the_gate_sees_a_suppression(anna: Visitor, sink: Sink, monday: TimeMachineFixture) -> None:
    Suppression.objects.create(subject_key=subject_key(anna.email), purpose="marketing_consent")
    run(monday, DUE[0])
    assert sink.deliveries == []
    assert anna.statuses() == ["suppressed"] * 3


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


def test_a_lead_that_is_contacted_stops_them(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    leads.set_status(lead_id=Lead.objects.get().pk, status=Lead.Status.CONTACTED)
    assert anna.statuses() == ["suppressed"] * 3
    run(monday, DUE[0])
    assert sink.deliveries == []


def test_a_status_that_was_set_past_the_service_is_seen_at_the_gate(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    Lead.objects.update(status=Lead.Status.LOST)
    run(monday, DUE[0])
    assert sink.deliveries == []
    assert set(FollowupEvent.objects.values_list("reason", flat=True)) == {Reason.CONTACTED}


def test_an_address_that_is_none_any_more_is_not_written_to(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    ChatConversation.objects.update(email="anna@nodot")
    run(monday, DUE[0])
    assert sink.deliveries == []
    assert FollowupEvent.objects.get(followup_number=1).reason == Reason.ADDRESS


def test_a_replaced_address_is_the_one_that_is_written_to(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    anna.says("jednak lepiej na ola@example.com")
    assert anna.statuses() == ["suppressed"] * 3  # the yes was for the other address
    run(monday, DUE[0])
    assert sink.recipients() == []
    anna.agrees()
    assert anna.statuses() == ["pending"] * 3
    run(monday, DUE[0] + HOUR)
    assert sink.recipients() == ["ola@example.com"]


def test_a_replaced_address_ends_a_series_that_has_begun(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    anna.says("jednak lepiej na ola@example.com")
    anna.agrees()
    run(monday, DUE[1] + HOUR)
    assert sink.recipients() == ["anna@example.com"]


# --- One person, several conversations ------------------------------------------------------


def test_a_person_has_one_series_whatever_the_number_of_conversations(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    monday.move_to(MONDAY + HOUR, tick=False)
    again = Visitor().asks_and_agrees("80 m2 premium")
    assert anna.plans() == []
    assert again.statuses() == ["pending"] * 3
    for due in DUE:
        run(monday, due + HOUR)
    assert sink.recipients() == ["anna@example.com"] * 3
    assert "80 m²" in sink.deliveries[0].body()


def test_a_reply_in_another_conversation_stops_the_rest_and_begins_anew(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    monday.move_to(DUE[0] + HOUR, tick=False)
    again = Visitor().asks_and_agrees("80 m2 premium")
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]
    assert again.statuses() == ["pending"] * 3
    run(monday, DUE[1])
    assert len(sink.deliveries) == 2


def test_a_stranger_who_types_the_address_changes_nothing(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    Visitor().says("60 m2, anna@example.com")
    run(monday, DUE[0])
    assert sink.recipients() == ["anna@example.com"]


def test_the_database_holds_one_series_a_person(anna: Visitor) -> None:
    other = ChatConversation.objects.create(session_id="o" * 43, email=anna.email)
    with pytest.raises(IntegrityError), transaction.atomic():
        FollowupEvent.objects.create(
            conversation=other, followup_number=1, subject_key=subject_key(anna.email),
            quiet_since=MONDAY, due_at=MONDAY, changed_at=MONDAY,
        )  # fmt: skip


# --- Refusals and doubt ---------------------------------------------------------------------


def test_a_temporary_refusal_is_tried_again_later(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    sink.replies["RCPT"] = ["451 4.3.0 later"]
    assert run(monday, DUE[0]) == {"temporary": 1}
    event = FollowupEvent.objects.get(followup_number=1)
    assert (event.status, event.attempts, event.last_reply) == ("pending", 1, "451 4.3.0")
    assert event.due_at == DUE[0] + timedelta(minutes=5)
    assert anna.followups() == []
    run(monday, event.due_at)
    assert anna.statuses()[0] == "sent"
    assert len(sink.deliveries) == 1


def test_after_five_retries_it_has_failed(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    sink.replies["RCPT"] = "451 4.3.0 later"
    FollowupEvent.objects.filter(followup_number__gt=1).delete()
    tries = 0
    while due := FollowupEvent.objects.filter(status="pending").first():
        run(monday, due.due_at)
        tries += 1
    event = FollowupEvent.objects.get()
    assert (event.status, event.attempts, tries) == ("failed", 6, 6)


def test_a_refusal_for_good_ends_the_series(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    sink.replies["RCPT"] = "550 5.1.1 no such user"
    assert run(monday, DUE[0]) == {"permanent": 1}
    assert anna.statuses() == ["failed", "suppressed", "suppressed"]
    assert anna.followups() == []


def test_a_connection_lost_before_the_data_is_tried_again(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    sink.replies["DATA"] = ["drop"]
    run(monday, DUE[0])
    assert anna.statuses()[0] == "pending"
    run(monday, DUE[0] + HOUR)
    assert len(sink.deliveries) == 1


def test_a_connection_lost_after_the_data_is_never_tried_again(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    sink.replies["END"] = ["drop"]
    assert run(monday, DUE[0]) == {"unknown": 1}
    assert anna.statuses() == ["unknown", "pending", "pending"]
    assert anna.followups() == []
    run(monday, DUE[0] + HOUR)
    assert len(sink.deliveries) == 1  # it had arrived


def test_a_server_that_is_away_uses_up_no_try(
    anna: Visitor, settings: Settings, monday: TimeMachineFixture
) -> None:
    settings.MAIL = Sink(free_port()).address
    monday.move_to(DUE[0], tick=False)
    for _ in range(9):
        with pytest.raises(Unavailable):
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
        with pytest.raises(Unavailable):
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


def test_a_text_that_lost_its_fact_is_not_sent_with_a_gap(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    FollowupText.objects.filter(followup_number=1).update(body="Witamy w {company.name}")
    Fact.objects.filter(package=None, key="company.name").delete()
    run(monday, DUE[0])
    assert sink.deliveries == []
    event = FollowupEvent.objects.get(followup_number=1)
    assert (event.status, event.attempts, event.last_reply) == ("pending", 1, "text")


# --- One person, several conversations -------------------------------------------------------


@pytest.fixture
def elsewhere(anna: Visitor, monday: TimeMachineFixture) -> Visitor:
    """Anna again, an hour later in another conversation: her series goes with her."""
    monday.move_to(MONDAY + HOUR, tick=False)
    return Visitor().asks_and_agrees("80 m2 premium")


def test_who_was_sent_the_first_gets_no_other_first_after_an_erasure(
    anna: Visitor, elsewhere: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, MONDAY + DAY + HOUR)
    assert len(sink.deliveries) == 1
    body = {"session_id": elsewhere.session_id}
    Client().delete("/api/chatbot/delete-my-data", body, "application/json")
    assert anna.conversation.marketing_consent
    assert planning.plan_missing(MONDAY + DAY + 2 * HOUR) == 0
    run(monday, MONDAY + 9 * DAY)
    assert len(sink.deliveries) == 1


def test_whom_nothing_is_planned_for_hides_nobody(
    anna: Visitor, elsewhere: Visitor, sink: Sink, monkeypatch: pytest.MonkeyPatch,
    monday: TimeMachineFixture,
) -> None:  # fmt: skip
    run(monday, MONDAY + DAY + HOUR)
    elsewhere.conversation.delete()
    (imported,) = people(1, MONDAY + 2 * HOUR)
    monkeypatch.setattr(planning, "MISSING_PER_RUN", 1)
    assert planning.plan_missing(MONDAY + DAY + 2 * HOUR) == 1
    planned = FollowupEvent.objects.filter(conversation__email=imported)
    assert planned.count() == 3


@pytest.mark.parametrize("status", ["contacted", "converted", "lost"])
def test_who_was_contacted_in_one_conversation_is_left_in_peace_in_all(
    anna: Visitor, elsewhere: Visitor, sink: Sink, monday: TimeMachineFixture, status: str
) -> None:
    assert elsewhere.statuses() == ["pending"] * 3
    leads.set_status(lead_id=Lead.objects.get(conversation=anna.conversation).pk, status=status)
    assert elsewhere.statuses() == ["suppressed"] * 3
    run(monday, MONDAY + 9 * DAY)
    assert sink.deliveries == []


def test_the_gate_sees_who_was_contacted_elsewhere(
    anna: Visitor, elsewhere: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    Lead.objects.filter(conversation=anna.conversation).update(status="contacted")
    run(monday, MONDAY + DAY + HOUR)
    assert sink.deliveries == []
    assert set(FollowupEvent.objects.values_list("reason", flat=True)) == {"contacted"}


def test_no_series_begins_for_who_was_contacted_before(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    leads.set_status(lead_id=Lead.objects.get().pk, status="converted")
    monday.move_to(MONDAY + HOUR, tick=False)
    again = Visitor().asks_and_agrees("80 m2 premium")
    assert again.plans() == []
    FollowupEvent.objects.all().delete()
    assert planning.plan_missing(MONDAY + 2 * HOUR) == 0
    run(monday, MONDAY + 9 * DAY)
    assert sink.deliveries == []


def test_what_was_said_before_the_first_does_not_hold_the_second_back(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    other = Visitor()
    monday.move_to(MONDAY + HOUR, tick=False)
    other.says(f"120 m2 premium, {anna.email}")
    run(monday, DUE[0])
    other.agrees()  # after the first went out; nothing was said since
    assert run(monday, DUE[1])["sent"] == 1
    assert len(sink.deliveries) == 2
    assert selectors.oldest_due_seconds(DUE[1]) == 0


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


def test_what_a_worker_has_counts_as_overdue(anna: Visitor, monday: TimeMachineFixture) -> None:
    monday.move_to(DUE[0] + HOUR, tick=False)
    claimed_one()
    assert selectors.oldest_due_seconds() == 3600


# --- Leases ---------------------------------------------------------------------------------


def claimed_one() -> FollowupEvent:
    (event,) = leases.claim(timezone.now())
    return event


def ready_of(event: FollowupEvent) -> gate.Ready:
    number = event.conversation_id or 0
    grant = selectors.grants_of([number])[number]
    ready = delivery.prepare(event, grant, Desk.now())
    assert ready is not None
    return ready


def test_a_claim_whose_lease_ran_out_sends_nothing(
    anna: Visitor, monday: TimeMachineFixture
) -> None:
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    assert not gate.let_through(ready, DUE[0] + timedelta(seconds=121))
    monday.move_to(DUE[0] + timedelta(seconds=121), tick=False)
    results.expire_leases(timezone.now())
    again = ready_of(claimed_one())
    assert not gate.let_through(ready, timezone.now())  # the token is another's now
    assert gate.let_through(again, timezone.now())


def test_what_was_being_sent_when_the_lease_ran_out_is_unknown(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    assert gate.let_through(ready, timezone.now())
    run(monday, DUE[0] + timedelta(seconds=121))
    assert anna.statuses()[0] == "unknown"
    assert not results.record(ready.event, Outcome(Result.SENT), timezone.now())
    assert anna.statuses()[0] == "unknown"
    assert anna.followups() == []


def test_a_withdrawal_after_the_claim_stops_it(anna: Visitor, monday: TimeMachineFixture) -> None:
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    consent_services.unsubscribe(email=anna.email, origin=Origin())
    assert not gate.let_through(ready, timezone.now())
    assert anna.statuses() == ["suppressed"] * 3


def test_a_consent_that_was_given_anew_since_is_the_one_that_is_named(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    anna.agrees()
    assert not gate.let_through(ready, timezone.now())
    run(monday, DUE[0])
    newest = ConsentAuditLog.objects.filter(action="opt-in").order_by("-seq")[0]
    assert FollowupEvent.objects.get(status="sent").consent_seq == newest.seq


def test_a_conversation_without_the_time_of_its_last_message_is_sent_to_once(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    """As an import may leave it; nothing stands in the way, so it doesn't go round in circles."""
    ChatConversation.objects.update(last_message_at=None)
    monday.move_to(DUE[0], tick=False)
    assert dict(delivery.send_due(seconds=2)) == {"sent": 1}
    assert len(sink.deliveries) == 1


def test_a_message_after_the_claim_puts_it_off(anna: Visitor, monday: TimeMachineFixture) -> None:
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    anna.says("jeszcze jedno pytanie")
    assert not gate.let_through(ready, timezone.now())
    assert anna.statuses() == ["pending"] * 3


# --- Erased in between ----------------------------------------------------------------------


def test_a_conversation_that_is_deleted_takes_what_waits_along(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    ready = None
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    Client().delete(
        "/api/chatbot/delete-my-data", {"session_id": anna.session_id}, "application/json"
    )
    assert FollowupEvent.objects.count() == 0
    assert not gate.let_through(ready, timezone.now())


def test_what_was_sent_stays_as_proof_without_the_person(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    anna.conversation.delete()
    event = FollowupEvent.objects.get()
    assert (event.status, event.conversation, event.message) == ("sent", None, None)
    assert event.consent_seq


@pytest.mark.parametrize(
    ("result", "status"),
    [
        ("sent", "sent"),
        ("unknown", "unknown"),
        ("permanent", "failed"),
        ("temporary", "suppressed"),
    ],
)
def test_erased_while_the_mail_was_on_its_way(
    anna: Visitor, monday: TimeMachineFixture, result: str, status: str
) -> None:
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    assert gate.let_through(ready, timezone.now())
    anna.conversation.delete()
    assert results.record(ready.event, Outcome(Result(result)), timezone.now())
    event = FollowupEvent.objects.get()
    assert (event.status, event.wording) == (status, "")
    assert not ChatMessage.objects.exists()


# --- The mail -------------------------------------------------------------------------------


def test_the_mail_is_personal_and_complete(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    (sent,) = sink.deliveries
    message = sent.message
    assert message["To"] == "anna@example.com"
    assert message["From"] == "NovaHouse <kontakt@novahouse.example>"
    assert sent.sender == "kontakt@novahouse.example"
    assert message["Subject"] == "Twoja wycena: Comfort, 60 m²"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = re.search(r"<(http[^>]+/unsubscribe/[^>]+)>", message["List-Unsubscribe"])
    mailto = re.search(
        r"<mailto:kontakt@novahouse.example\?subject=unsubscribe%20\S+>",
        message["List-Unsubscribe"],
    )
    assert link
    assert mailto
    for subtype in ("plain", "html"):
        body = sent.body(subtype).replace("\N{NO-BREAK SPACE}", " ")
        for told in (
            "Anna",
            "Comfort",
            "60 m²",
            "89 940,00 zł",
            link[1],
            "23 listopada 2026",
            "kontakt@novahouse.example",
        ):
            assert told in body, (subtype, told)
    html = sent.body("html")
    assert html.count("89\N{NO-BREAK SPACE}940,00\N{NO-BREAK SPACE}zł") >= 2
    assert "prefers-color-scheme: dark" in html
    assert not re.search(r"<img|src=|url\(|<script|<link", html)
    assert set(re.findall(r'href="([^"]+)"', html)) == {
        "http://127.0.0.1:8000", link[1], "http://127.0.0.1:8000/privacy",
        "mailto:kontakt@novahouse.example",
    }  # fmt: skip


def test_the_mail_is_in_the_language_of_the_conversation(
    sink: Sink, monday: TimeMachineFixture
) -> None:
    Visitor().asks_and_agrees("my name is Anna, 60 m2 comfort", language="en")
    run(monday, DUE[0])
    (sent,) = sink.deliveries
    assert "Hello Anna" in sent.body()
    assert "on 23 November 2026 you agreed" in sent.body()
    assert "PLN 89,940.00" in sent.body()
    assert "Unsubscribe with one click" in sent.body()


def test_a_new_price_is_in_the_next_mail(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    Package.objects.filter(code="comfort").update(price_per_m2=1000)
    run(monday, DUE[0])
    assert "60 000,00 zł" in sink.deliveries[0].body()


def test_who_told_nothing_gets_a_mail_without_gaps(sink: Sink, monday: TimeMachineFixture) -> None:
    Visitor().asks_and_agrees("dzień dobry")
    for due in DUE:
        run(monday, due)
    for sent in sink.deliveries:
        assert not re.search(r"[\[\]{}]|–$|None", sent.body() + sent.message["Subject"])
    assert sink.deliveries[0].message["Subject"] == "Twoja wycena"


@pytest.mark.parametrize(
    "name",
    [
        "Anna\r\nBcc: all@example.com",
        "Anna\nX: y",
        "A\u2028B",
        "A\u202e\u200bB",
        "<b>Anna</b>{quote.total}[",
    ],
)
def test_a_hostile_name_stays_a_name(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture, name: str
) -> None:
    conversation = anna.conversation
    conversation.context_data = conversation.context_data | {"name": name}
    conversation.save()
    FollowupText.objects.filter(followup_number=1).update(subject="Cześć[ {visitor.name}]")
    run(monday, DUE[0])
    (sent,) = sink.deliveries
    assert sent.message["Bcc"] is None
    assert sent.message["X"] is None
    assert "<b>" not in sent.body("html")
    assert sent.message["Subject"].startswith("Cześć ")
    assert "\u200b" not in sent.message["Subject"]
    assert "{quote.total}" in sent.message["Subject"] or "{" not in name
