"""What no hook told of is seen at the last look before the mail."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, Lead
from consent import services as consent_services
from consent.log import Origin, subject_key
from consent.models import ConsentAuditLog, Suppression
from followups.models import FollowupEvent, Reason, Status
from followups.services import delivery, gate
from tests.followups.people import MONDAY, Visitor
from tests.followups.sending import DUE, HOUR, claimed_one, ready_of, run
from tests.smtp_sink import Sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


# --- Before it is claimed -------------------------------------------------------------------


def test_a_reply_by_which_no_hook_was_called_is_seen_at_the_gate(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    ChatConversation.objects.update(last_message_at=DUE[0] + HOUR)
    run(monday, DUE[1])
    assert len(sink.deliveries) == 1
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]


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


def test_a_status_that_was_set_past_the_service_is_seen_at_the_gate(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    Lead.objects.update(status=Lead.Status.LOST)
    run(monday, DUE[0])
    assert sink.deliveries == []
    assert set(FollowupEvent.objects.values_list("reason", flat=True)) == {Reason.CONTACTED}


def test_a_conversation_without_the_time_of_its_last_message_is_sent_to_once(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    """As an import may leave it; nothing stands in the way, so it doesn't go round in circles."""
    ChatConversation.objects.update(last_message_at=None)
    monday.move_to(DUE[0], tick=False)
    assert dict(delivery.send_due(seconds=2)) == {"sent": 1}
    assert len(sink.deliveries) == 1


# --- After it was claimed -------------------------------------------------------------------


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


def test_a_message_after_the_claim_puts_it_off(anna: Visitor, monday: TimeMachineFixture) -> None:
    monday.move_to(DUE[0], tick=False)
    ready = ready_of(claimed_one())
    anna.says("jeszcze jedno pytanie")
    assert not gate.let_through(ready, timezone.now())
    assert anna.statuses() == ["pending"] * 3


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
