"""What a worker has, and what becomes of it when its lease runs out."""

from datetime import timedelta

import pytest
from django.utils import timezone
from time_machine import TimeMachineFixture

from followups import selectors
from followups.services import gate, results
from integrations.mail_session import Outcome, Result
from tests.followups.people import Visitor
from tests.followups.sending import DUE, HOUR, claimed_one, ready_of, run
from tests.smtp_sink import Sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


def test_what_a_worker_has_counts_as_overdue(anna: Visitor, monday: TimeMachineFixture) -> None:
    monday.move_to(DUE[0] + HOUR, tick=False)
    claimed_one()
    assert selectors.oldest_due_seconds() == 3600


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
