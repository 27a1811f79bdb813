from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from integrations import alerts, delivery
from integrations.alerts import Line
from integrations.models import Alert, OutboxRow
from integrations.slack_messages import escaped, message
from integrations.standins.slack import SlackStandIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture(autouse=True)
def leak(monkeypatch: pytest.MonkeyPatch) -> dict[str, alerts.Kind]:
    known = dict(alerts.kinds)
    monkeypatch.setattr(alerts, "kinds", known)
    alerts.register("leak", title="Leak")
    alerts.register("flood", title="Flood")
    return known


def sections(server: SlackStandIn) -> list[list[str]]:
    return [
        [block["text"]["text"] for block in told["blocks"] if block["type"] == "section"]
        for told in server.messages
    ]


def test_alert_goes_to_slack_mail_and_log(
    slack_server: SlackStandIn, settings: Settings, log_lines: Any
) -> None:
    settings.ALERT_EMAILS = ["ops@example.com", "boss@example.com"]
    settings.PUBLIC_URL = "https://chat.example.com"
    alerts.alert(kind="leak", text="The tap drips", path="/admin/taps/1/")
    delivery.deliver_due()
    (told,) = slack_server.messages
    assert told["text"] == "Leak\nThe tap drips"
    assert told["blocks"][0]["type"] == "header"
    assert sections(slack_server) == [["The tap drips\n<https://chat.example.com/admin/taps/1/>"]]
    (sent,) = mail.outbox
    assert (sent.subject, sent.to) == ("NovaHouse: Leak", settings.ALERT_EMAILS)
    assert sent.body == "The tap drips\nhttps://chat.example.com/admin/taps/1/\n"
    assert "The tap drips" in log_lines.getvalue()


def test_many_of_a_kind_are_one_message_a_minute(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    for number in range(3):
        alerts.alert(kind="leak", text=f"Tap {number}")
    alerts.alert(kind="flood", text="The cellar")
    delivery.deliver_due()
    assert sections(slack_server) == [["Tap 0", "Tap 1", "Tap 2"], ["The cellar"]]
    for number in range(25):
        alerts.alert(kind="leak", text=f"Tap {number}")
        delivery.deliver_due()
        clock.shift(2)
    assert len(slack_server.messages) == 2
    clock.shift(10)
    delivery.deliver_due()
    assert len(slack_server.messages) == 3
    assert len(sections(slack_server)[2]) == alerts.LINES_MAX + 1
    assert "15" in sections(slack_server)[2][-1]
    assert OutboxRow.objects.filter(status="delivered").count() == 3


def test_what_can_t_be_told_any_more_is_left_out(
    slack_server: SlackStandIn, leak: dict[str, alerts.Kind]
) -> None:
    def line(alert: Alert) -> Line | None:
        return Line(alert.text) if alert.reference["is_there"] else None

    alerts.register("leak", title="Leak", line=line)
    alerts.alert(kind="leak", text="A", reference={"is_there": False})
    alerts.alert(kind="leak", text="B", reference={"is_there": True})
    alerts.register("flood", title="Flood", line=lambda _alert: None)
    alerts.alert(kind="flood", text="C")
    delivery.deliver_due()
    assert sections(slack_server) == [["B"]]
    assert OutboxRow.objects.filter(status="cancelled").count() == 1


def test_once_is_told_once_for_ever(
    slack_server: SlackStandIn, settings: Settings, clock: TimeMachineFixture
) -> None:
    settings.ALERT_EMAILS = ["ops@example.com"]
    for _ in range(3):
        alerts.alert(kind="leak", text="Tap", once="tap:1")
        delivery.deliver_due()
        clock.shift(120)
    assert (len(slack_server.messages), len(mail.outbox)) == (1, 1)


def test_message_that_slack_refuses_is_told_of_by_mail(
    slack_server: SlackStandIn, settings: Settings, clock: TimeMachineFixture
) -> None:
    settings.ALERT_EMAILS = ["ops@example.com"]
    alerts.register("leak", title="")
    alerts.alert(kind="leak", text="", channels=("slack",))
    delivery.deliver_due()
    assert OutboxRow.objects.filter(channel="slack").get().status == "dead"
    assert [sent.to for sent in mail.outbox] == [["ops@example.com"]]


def test_alerts_of_dead_alerts_come_to_an_end(
    slack_server: SlackStandIn, settings: Settings, clock: TimeMachineFixture
) -> None:
    settings.ALERT_EMAILS = ["ops@example.com"]
    settings.EMAIL_BACKEND = "tests.integrations.test_alerts.RefusingBackend"
    slack_server.fail("error")
    settings.BREAKER_FAIL_MAX = 100
    for _ in range(2):
        alerts.alert(kind="leak", text="Tap")
        for _ in range(60):
            delivery.deliver_due()
            clock.shift(60)
    assert OutboxRow.objects.filter(status__in=["pending", "delivering"]).count() == 0
    assert OutboxRow.objects.count() < 10


class RefusingBackend:
    def __init__(self, **_options: Any) -> None: ...

    def send_messages(self, _messages: Any) -> int:
        return 0


def test_visitors_words_mention_and_link_nothing() -> None:
    told = message("Lead", [("<!channel> *Jan* <https://evil.example|click> & `x`", "")])
    text = told.blocks[1]["text"]["text"]
    assert told.blocks[1]["text"]["verbatim"] is True
    assert "<" not in text
    assert "&lt;!channel&gt;" in text
    assert "\u200b*Jan\u200b*" in text
    assert escaped("a & b") == "a &amp; b"


def test_long_text_is_cut_to_what_slack_takes(slack_server: SlackStandIn) -> None:
    alerts.register("leak", title="T" * 500)
    alerts.alert(kind="leak", text="x" * 300, path="/" + "p" * 150)
    delivery.deliver_due()
    assert len(slack_server.messages) == 1
    told = message("T" * 500, [("<" * 3000, "https://example.com/")])
    assert len(told.blocks[1]["text"]["text"]) <= 3000
    assert told.blocks[1]["text"]["text"].endswith("\n<https://example.com/>")


def test_pace_is_kept_from_the_time_that_was_planned(clock: TimeMachineFixture) -> None:
    alerts.alert(kind="leak", text="1")
    OutboxRow.objects.update(attempts=1)
    alerts.alert(kind="leak", text="2")
    OutboxRow.objects.update(attempts=1)
    alerts.alert(kind="leak", text="3")
    waits = [
        (row.next_at - timezone.now()).total_seconds() for row in OutboxRow.objects.order_by("id")
    ]
    assert waits == [0, 60, 120]
