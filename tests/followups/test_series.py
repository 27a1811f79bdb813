"""One person, several conversations: there is one series, and one answer to it."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, Lead
from chatbot.services import leads
from consent.log import subject_key
from followups import selectors
from followups.models import FollowupEvent
from followups.services import planning
from tests.followups.people import MONDAY, Visitor, people
from tests.followups.sending import DAY, DUE, HOUR, run
from tests.smtp_sink import Sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


@pytest.fixture
def elsewhere(anna: Visitor, monday: TimeMachineFixture) -> Visitor:
    """Anna again, an hour later in another conversation: her series goes with her."""
    monday.move_to(MONDAY + HOUR, tick=False)
    return Visitor().asks_and_agrees("80 m2 premium")


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
