"""What is planned for whom, and what stops it before it is due."""

from datetime import datetime
from typing import Any

import pytest
from time_machine import TimeMachineFixture

from chatbot.models import Lead
from chatbot.services import leads
from consent.models import Suppression
from followups import selectors
from followups.models import FollowupEvent
from followups.services import planning, settling
from tests.followups.people import MONDAY, Visitor, people
from tests.followups.sending import DUE, HOUR, run
from tests.smtp_sink import Sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


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


def test_a_lead_that_is_contacted_stops_them(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    leads.set_status(lead_id=Lead.objects.get().pk, status=Lead.Status.CONTACTED)
    assert anna.statuses() == ["suppressed"] * 3
    run(monday, DUE[0])
    assert sink.deliveries == []


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
