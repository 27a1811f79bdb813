"""A visitor asks, leaves an address, ticks both boxes and goes quiet; what comes of it by mail."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from followups import selectors
from followups.tasks import send_due_followups
from tests.followups.people import MONDAY, Visitor
from tests.smtp_sink import Sink
from tests.staff import log_in

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def surroundings(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    settings.CONSENT_ANCHOR_FILE = tmp_path / "anchors.jsonl"


@pytest.fixture
def anna(sink: Sink, time_machine: TimeMachineFixture) -> Visitor:
    time_machine.move_to(MONDAY, tick=False)
    return Visitor().asks_and_agrees()


def beat(time_machine: TimeMachineFixture, days: int) -> None:
    """Every hour a look, up to so many days after the last message; twice, as two beats would."""
    for hours in range(days * 24 + 1):
        time_machine.move_to(MONDAY + timedelta(hours=hours), tick=False)
        send_due_followups()
        send_due_followups()


def test_one_mail_after_a_day_with_all_that_belongs_in_it(
    anna: Visitor, sink: Sink, time_machine: TimeMachineFixture
) -> None:
    beat(time_machine, days=1)
    (sent,) = sink.deliveries
    assert sent.recipient == "anna@example.com"
    for header in (
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Unsubscribe",
        "List-Unsubscribe-Post", "Content-Language",
    ):  # fmt: skip
        assert sent.message[header], header
    assert "Comfort" in sent.body()
    assert "89\u00a0940,00\u00a0zł" in sent.body("html")  # it breaks over no line
    (shown,) = anna.followups()
    assert shown in sent.body().replace("\r\n", "\n")
    assert anna.statuses() == ["sent", "pending", "pending"]


def test_a_reply_ends_it(anna: Visitor, sink: Sink, time_machine: TimeMachineFixture) -> None:
    beat(time_machine, days=1)
    time_machine.shift(timedelta(minutes=10))
    assert anna.says("a premium?")["response"]
    beat(time_machine, days=10)
    assert len(sink.deliveries) == 1
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]


def test_one_click_in_the_mail_ends_it(
    anna: Visitor, sink: Sink, time_machine: TimeMachineFixture, client: Client
) -> None:
    beat(time_machine, days=3)
    assert len(sink.deliveries) == 2
    link = re.search(
        r"<http://127.0.0.1:8000(/unsubscribe/[^>]+)>",
        sink.deliveries[-1].message["List-Unsubscribe"],
    )
    assert link
    assert client.get(link[1]).status_code == 200
    assert anna.statuses() == ["sent", "sent", "pending"]  # a scanner that follows links
    one_click = {"List-Unsubscribe": "One-Click"}
    assert Client(enforce_csrf_checks=True).post(link[1], one_click).status_code == 200
    beat(time_machine, days=10)
    assert len(sink.deliveries) == 2
    assert anna.statuses() == ["sent", "sent", "suppressed"]
    assert selectors.count_sent_after_withdrawal() == 0

    staff = log_in(Client(headers={"accept-language": "en"}), "operator", "operations")
    told = staff.get("/admin/followups/followupevent/").content.decode()
    assert told.count("unsubscribed, or consent revoked") >= 1
    assert "anna@example.com" not in told


def test_without_the_second_box_nothing_ever_comes(
    sink: Sink, time_machine: TimeMachineFixture
) -> None:
    time_machine.move_to(MONDAY, tick=False)
    visitor = Visitor()
    visitor.says("60 m2 comfort, anna@example.com")
    visitor.agrees(marketing=False)
    beat(time_machine, days=8)
    assert sink.deliveries == []
