"""What becomes of a follow-up by what the mail server answered."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from time_machine import TimeMachineFixture

from chatbot.models import ChatMessage
from followups.models import FollowupEvent
from followups.services import gate, results
from integrations.mail_session import Outcome, Result
from tests.followups.people import MONDAY, Visitor
from tests.followups.sending import DAY, DUE, HOUR, claimed_one, ready_of, run
from tests.smtp_sink import Sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


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


# --- Erased in between ----------------------------------------------------------------------


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
