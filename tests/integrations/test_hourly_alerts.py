"""What beat looks for each hour and each night, as staff read it in Slack."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from time_machine import TimeMachineFixture

from chatbot.models import Lead
from chatbot.services import leads
from chatbot.tasks import alert_waiting_leads
from consent import requests
from consent.log import Origin, append
from consent.models import ConsentAuditLog, DataRequest
from consent.tasks import alert_overdue_requests, verify_and_anchor
from integrations import delivery
from integrations.standins.slack import SlackStandIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def told(server: SlackStandIn) -> list[str]:
    delivery.deliver_due()
    return [message["text"] for message in server.messages]


def lead(**columns: Any) -> Lead:
    return Lead.objects.create(**({"email": "jan@example.com", "rodo_consent": True} | columns))


def test_leads_that_wait_for_a_day_are_told_once_in_one_message(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    waiting = [lead(lead_score=score) for score in (10, 90)]
    contacted = lead(status="contacted")
    revoked = lead(rodo_consent=False)
    clock.shift(timedelta(hours=23, minutes=59).total_seconds())
    alert_waiting_leads()
    assert told(slack_server) == []
    clock.shift(120)
    alert_waiting_leads()
    alert_waiting_leads()
    (text,) = told(slack_server)
    assert text.index(str(waiting[1])) < text.index(str(waiting[0]))
    assert str(contacted) not in text
    assert str(revoked) not in text
    assert "jan@example.com" not in text


def test_lead_that_was_contacted_before_the_message_went_out_is_left_out(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    waiting = lead()
    clock.shift(timedelta(hours=25).total_seconds())
    alert_waiting_leads()
    leads.set_status(lead_id=waiting.pk, status="contacted")
    assert told(slack_server) == []


def test_overdue_requests_are_told_each_day(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    asked = requests.open_erasure_request(email="jan@example.com", origin=Origin())
    alert_overdue_requests()
    assert told(slack_server) == []
    DataRequest.objects.update(due_on=timezone.localdate() - timedelta(days=2))
    for _ in range(3):
        alert_overdue_requests()
    (text,) = told(slack_server)
    assert text.endswith(f"{asked.pk} (usunięcie danych): dni po terminie: 2")
    clock.shift(timedelta(days=1).total_seconds())
    alert_overdue_requests()
    assert told(slack_server)[1].endswith(": 3")
    requests.refuse(request_id=asked.pk, basis="art. 12(5)", origin=Origin())
    clock.shift(timedelta(days=1).total_seconds())
    alert_overdue_requests()
    assert len(told(slack_server)) == 2


def test_findings_of_the_nightly_verification_are_told(
    slack_server: SlackStandIn, settings: Any, tmp_path: Any, db: None
) -> None:
    settings.CONSENT_ANCHOR_FILE = tmp_path / "anchors.jsonl"
    append(action="note", origin=Origin(), notes="x")
    verify_and_anchor()
    (anchored,) = told(slack_server)
    lines = settings.CONSENT_ANCHOR_FILE.read_text()
    mac = ConsentAuditLog.objects.get().row_mac
    settings.CONSENT_ANCHOR_FILE.write_text(lines.replace(mac, "0" * 64))
    verify_and_anchor()
    (text,) = (text for text in told(slack_server)[1:] if not text.startswith(anchored[:10]))
    assert "1" in text


def test_all_of_it_is_on_the_schedule() -> None:
    tasks = set(PeriodicTask.objects.filter(enabled=True).values_list("task", flat=True))
    assert tasks >= {
        "integrations.tasks.deliver_outbox",
        "chatbot.tasks.alert_waiting_leads",
        "consent.tasks.alert_overdue_requests",
    }
