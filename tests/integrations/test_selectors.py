from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from time_machine import TimeMachineFixture

from integrations import breakers, outbox, selectors
from integrations.models import OutboxRow
from integrations.monday_values import TYPES

pytestmark = pytest.mark.django_db


def test_breakers_are_told_with_their_next_probe(time_machine: TimeMachineFixture) -> None:
    time_machine.move_to("2026-11-25 12:00:00Z", tick=False)
    now = timezone.now()
    monday, slack = selectors.breaker_states()
    assert (monday.name, monday.state, slack.next_probe_at) == ("monday", "closed", None)
    row = breakers.row_of("slack")
    row.state, row.opened_at, row.failures = "open", now - timedelta(seconds=20), 5
    row.save()
    _, slack = selectors.breaker_states()
    assert (slack.state, slack.failures) == ("open", 5)
    assert slack.next_probe_at == now + timedelta(seconds=40)
    breakers.open_now(name="slack", reason="test", actor="ops")
    breakers.pause(name="monday", seconds=30)
    monday, slack = selectors.breaker_states()
    assert (slack.is_held, slack.next_probe_at) == (True, None)
    assert monday.paused_until == now + timedelta(seconds=30)


def test_outbox_is_counted_by_status_and_age(time_machine: TimeMachineFixture) -> None:
    time_machine.move_to("2026-11-25 12:00:00Z", tick=False)
    assert selectors.outbox_oldest_seconds() == 0
    assert selectors.outbox_counts() == dict.fromkeys(OutboxRow.Status.values, 0)
    outbox.enqueue(channel="mail", kind="x", reference={}, about="receipt")
    time_machine.shift(90)
    outbox.enqueue(channel="mail", kind="x", reference={})
    assert selectors.outbox_counts()["pending"] == 2
    assert selectors.outbox_oldest_seconds() == 90
    assert selectors.told_about("receipt", "").count() == 1


def test_settings_know_every_field_of_the_board() -> None:
    assert tuple(TYPES) == settings.MONDAY_FIELDS
