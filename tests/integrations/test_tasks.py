import time
from typing import Any

import pytest
from kombu import Connection
from kombu.exceptions import OperationalError
from pytest_django.fixtures import Settings

from integrations import delivery, outbox, tasks
from integrations.models import OutboxRow
from integrations.registry import Kind
from integrations.slack_messages import message
from integrations.standins.slack import SlackStandIn
from tests.services import RedisServer

pytestmark = pytest.mark.django_db


def test_look_ends_when_its_time_is_over(
    slack_server: SlackStandIn, kinds: dict[str, Kind]
) -> None:
    kinds["greeting"] = Kind(lambda _reference: message("Hello", []))
    for _ in range(5):
        outbox.enqueue(channel="slack", kind="greeting", reference={})
    slack_server.delay = 0.2
    tasks.deliver_outbox(0.3)
    assert 1 <= OutboxRow.objects.filter(status="delivered").count() < 5
    assert delivery.deliver_due() > 0


def test_broker_that_is_away_is_asked_once_and_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def refuse(*_arguments: Any, **options: Any) -> None:
        asked.append(options)
        raise OperationalError

    monkeypatch.setattr(tasks.deliver_outbox, "apply_async", refuse)
    announce = tasks.Announcer()
    for _ in range(3):
        announce()
    assert asked == [{"retry": False}]
    announce.rests_until = 0.0
    announce()
    assert len(asked) == 2


def test_redis_that_was_stopped_is_given_up_on_within_a_second(
    redis_server: RedisServer, settings: Settings
) -> None:
    """Left to itself kombu tries for six."""
    redis_server.stop()
    options = settings.REDIS_BROKER_OPTIONS
    with Connection(redis_server.url, transport_options=options) as connection:
        began = time.perf_counter()
        with pytest.raises(OperationalError):
            connection.default_channel  # noqa: B018  connects
    assert time.perf_counter() - began < 1.5
