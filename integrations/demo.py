"""The trial's stand-ins seen from the site: how they fare, and the switches that make them fail."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction

from integrations import http, outbox
from integrations.errors import IntegrationError
from integrations.registry import Reference
from integrations.slack_messages import Message, message

KIND = "demo"
MESSAGES = 6  # one more than it takes to open the breaker
CONTROL_HEADERS = {"X-Stand-In-Control": "1"}
LIMITS = http.Limits(connect_seconds=0.5, read_seconds=1.0, total_seconds=1.5)


def address_of(name: str) -> str:
    """Empty where the other side is no stand-in on this machine."""
    url = settings.SLACK_WEBHOOK_URL if name == "slack" else settings.MONDAY_API_URL
    parts = urlsplit(url)
    return f"http://127.0.0.1:{parts.port}" if parts.hostname == "127.0.0.1" else ""


def state_of(name: str, fault: str | None = None) -> dict[str, Any] | None:
    """None where there is no stand-in to ask. With `fault`, it begins to fail so."""
    if not (address := address_of(name)):
        return None
    body = {} if fault is None else {"fault": fault}
    try:
        url = f"{address}/control/{name}"
        answer = http.post_json(url, body, limits=LIMITS, headers=CONTROL_HEADERS)
        return dict(answer.json()) if answer.status == 200 else None
    except (IntegrationError, ValueError):
        return None


@transaction.atomic
def send_messages() -> None:
    for number in range(1, MESSAGES + 1):
        outbox.enqueue(channel="slack", kind=KIND, reference={"number": number})


def build(reference: Reference) -> Message:
    return message("NovaHouse", [(f"Demo {reference['number']}", "")])
