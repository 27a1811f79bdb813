from datetime import timedelta

import pytest
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from integrations import alerts, delivery, outbox, tasks
from integrations.models import Alert, BoardEvent, OutboxRow
from integrations.registry import Kind
from integrations.slack_messages import message
from integrations.standins.slack import SlackStandIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def test_what_is_over_is_deleted_after_a_month_in_batches(
    slack_server: SlackStandIn,
    kinds: dict[str, Kind],
    clock: TimeMachineFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outbox, "PURGED_AT_ONCE", 2)
    kinds["greeting"] = Kind(lambda _reference: message("Hello", []))
    for _ in range(5):
        outbox.enqueue(channel="slack", kind="greeting", reference={})
    receipt = outbox.enqueue(channel="slack", kind="greeting", reference={}, about="receipt")
    once = outbox.enqueue(channel="slack", kind="greeting", reference={}, once="for ever")
    dead = outbox.enqueue(channel="slack", kind="unknown", reference={})
    delivery.deliver_due()
    clock.shift(timedelta(days=31))
    young = outbox.enqueue(channel="slack", kind="greeting", reference={})
    delivery.deliver_due()
    tasks.purge_outbox()
    left = OutboxRow.objects.filter(kind__in=["greeting", "unknown"]).order_by("id")
    assert list(left) == [receipt, once, dead, young]


def test_how_long_they_are_kept_is_a_setting(
    slack_server: SlackStandIn,
    kinds: dict[str, Kind],
    clock: TimeMachineFixture,
    settings: Settings,
) -> None:
    settings.OUTBOX_RETENTION_DAYS = 90
    kinds["greeting"] = Kind(lambda _reference: message("Hello", []))
    outbox.enqueue(channel="slack", kind="greeting", reference={})
    BoardEvent.objects.create(event_id="e", item_id="1", happened_at=timezone.now())
    delivery.deliver_due()
    clock.shift(timedelta(days=89))
    tasks.purge_outbox()
    assert (OutboxRow.objects.count(), BoardEvent.objects.count()) == (1, 1)
    clock.shift(timedelta(days=2))
    tasks.purge_outbox()
    assert (OutboxRow.objects.count(), BoardEvent.objects.count()) == (0, 0)


def test_what_was_told_once_stays_told(
    slack_server: SlackStandIn, clock: TimeMachineFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerts, "kinds", dict(alerts.kinds))
    alerts.register("leak", title="Leak")
    alerts.alert(kind="leak", text="Tap", once="tap:1")
    alerts.alert(kind="leak", text="Pipe")
    delivery.deliver_due()
    clock.shift(timedelta(days=31))
    tasks.purge_outbox()
    assert [(alert.text, alert.row) for alert in Alert.objects.all()] == [("Tap", None)]
    assert not OutboxRow.objects.exists()
    alerts.alert(kind="leak", text="Tap", once="tap:1")
    assert delivery.deliver_due() == 0
    assert len(slack_server.messages) == 1


def test_it_runs_each_night() -> None:
    task = PeriodicTask.objects.get(task="integrations.tasks.purge_outbox")
    assert (task.enabled, task.crontab.hour) == (True, "3")
