"""The questions a company asks before it trusts the service, each on the real thing."""

from typing import Any

import pytest
import time_machine
from django.core.cache import caches
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from chatbot.models import ChatConversation, Lead
from consent.log import subject_key
from consent.models import ConsentAuditLog
from followups.models import FollowupEvent
from integrations import monday, slack
from integrations.breakers import Open, monday_breaker, slack_breaker
from integrations.errors import Unavailable
from integrations.slack_messages import message
from integrations.standins.monday import MondayStandIn
from integrations.standins.slack import SlackStandIn
from novahouse.fallback import cleanup_expired_fallback
from novahouse.models import FallbackEntry

pytestmark = pytest.mark.django_db

EMAIL = "user@example.com"
NOW = 1_800_000_000


@pytest.fixture
def without_redis(settings: Settings) -> None:
    settings.CACHES = {"default": settings.CACHES["default"] | {"LOCATION": ""}}


@pytest.fixture
def open_disclosure(settings: Settings) -> None:
    settings.CONSENT_STATUS_DISCLOSURE = "open"


@pytest.fixture
def conversation() -> ChatConversation:
    return ChatConversation.objects.create(
        session_id="r" * 43, email=EMAIL, rodo_consent=True, marketing_consent=True
    )


def post(client: Client, path: str, **body: Any) -> dict[str, Any]:
    response = client.post(path, body, content_type="application/json")
    assert response.status_code == 200, response.content
    answer: dict[str, Any] = response.json()
    return answer


def followup(conversation: ChatConversation, number: int) -> FollowupEvent:
    return FollowupEvent.objects.create(
        conversation=conversation,
        followup_number=number,
        subject_key=subject_key(conversation.email),
        quiet_since=timezone.now(),
        due_at=timezone.now(),
        changed_at=timezone.now(),
    )


# --- The fallback cache -------------------------------------------------------------------------


@pytest.mark.usefixtures("without_redis")
def test_cleanup_removes_expired_entries() -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        caches["default"].set_many({"short": 1, "shorter": 2}, 10)
        caches["default"].set("long", 3, 100)
        clock.shift(11)
        assert cleanup_expired_fallback() == 2
        assert caches["default"].get("long") == 3
    assert FallbackEntry.objects.count() == 1


@pytest.mark.usefixtures("without_redis")
def test_cleanup_empty_cache() -> None:
    assert cleanup_expired_fallback() == 0


# --- Follow-ups ---------------------------------------------------------------------------------


def test_duplicate_followup_raises_integrity_error(conversation: ChatConversation) -> None:
    followup(conversation, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        followup(conversation, 1)
    assert FollowupEvent.objects.count() == 1


def test_different_followup_numbers_succeed(conversation: ChatConversation) -> None:
    for number in (1, 2, 3):
        followup(conversation, number)
    assert FollowupEvent.objects.filter(conversation=conversation).count() == 3


# --- Other systems ------------------------------------------------------------------------------


def test_slack_circuit_breaker_opens_after_failures(slack_server: SlackStandIn) -> None:
    slack_server.fail("error")
    for _ in range(5):
        with pytest.raises(Unavailable):
            slack.send(message("Hello", []))
    with pytest.raises(Open):
        slack.send(message("Hello", []))
    assert len(slack_server.requests) == 5
    assert slack_breaker.current_state == "open"


def test_monday_circuit_breaker_opens_after_failures(monday_server: MondayStandIn) -> None:
    monday_server.fail("error")
    for _ in range(5):
        with pytest.raises(Unavailable):
            monday.me()
    with pytest.raises(Open):
        monday.me()
    assert len(monday_server.requests) == 5
    assert monday_breaker.current_state == "open"


# --- Consent ------------------------------------------------------------------------------------


def test_unsubscribe_endpoint_revokes_consent(
    client: Client, conversation: ChatConversation
) -> None:
    assert post(client, "/api/unsubscribe", email=EMAIL) == {
        "success": True,
        "message": "Successfully unsubscribed from marketing emails",
        "email": EMAIL,
    }
    conversation.refresh_from_db()
    assert (conversation.rodo_consent, conversation.marketing_consent) == (True, False)


def test_unsubscribe_creates_audit_log(client: Client, conversation: ChatConversation) -> None:
    post(client, "/api/unsubscribe", email=EMAIL, reason="too many mails")
    row = ConsentAuditLog.objects.get()
    assert (row.action, row.email, row.reason) == ("unsubscribe", EMAIL, "too many mails")


@pytest.mark.usefixtures("open_disclosure")
def test_revoke_consent_endpoint(client: Client, conversation: ChatConversation) -> None:
    Lead.objects.create(
        conversation=conversation, email=EMAIL, rodo_consent=True, marketing_consent=True
    )
    body = post(client, "/api/revoke-consent", email=EMAIL)
    assert body["message"] == "All consents revoked. Your data will not be processed."
    assert body["affected_records"] == 2
    for holder in (ChatConversation.objects.get(), Lead.objects.get()):
        assert (holder.rodo_consent, holder.marketing_consent) == (False, False)
    assert post(client, "/api/revoke-consent", email=EMAIL)["affected_records"] == 0


@pytest.mark.usefixtures("open_disclosure")
def test_unsubscribe_status_endpoint(client: Client, conversation: ChatConversation) -> None:
    def status() -> dict[str, Any]:
        answer: dict[str, Any] = client.get(f"/api/unsubscribe/status/{EMAIL}").json()
        return answer

    assert (status()["is_unsubscribed"], status()["marketing_consent"]) == (False, True)
    post(client, "/api/unsubscribe", email=EMAIL)
    after = status()
    assert (after["is_unsubscribed"], after["marketing_consent"]) == (True, False)
    assert (after["rodo_consent"], after["last_action"]) == (True, "unsubscribe")
    assert after["last_action_at"].endswith("Z")
