"""What a visitor may see and delete with the session id of the own conversation."""

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from chatbot.models import ChatConversation, ChatMessage, Lead
from consent import erasure, log, tombstones
from consent.log import Origin, subject_key
from consent.models import Action, ConsentAuditLog, LegalHold

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("var_folder")]

SESSION, EMAIL = "s" * 43, "jan@example.com"


@pytest.fixture
def conversation() -> ChatConversation:
    conversation = ChatConversation.objects.create(
        session_id=SESSION,
        email=EMAIL,
        rodo_consent=True,
        context_data={"city": "Gdynia", "square_meters": 60},
    )
    ChatMessage.objects.create(conversation=conversation, sender="user", message="60 m2 w Gdyni")
    Lead.objects.create(conversation=conversation, email=EMAIL, rodo_consent=True)
    log.append(
        action=Action.OPT_IN,
        origin=Origin(method="widget"),
        email=EMAIL,
        conversation_id=conversation.pk,
        purposes=[
            {
                "purpose": "rodo_consent",
                "before": False,
                "after": True,
                "text": {"code": "contact", "version": 1, "sha256": "0" * 64},
            }
        ],
    )
    return conversation


def delete(client: Client, body: object) -> Any:
    return client.delete(
        "/api/chatbot/delete-my-data", json.dumps(body), content_type="application/json"
    )


def test_consents_tell_what_was_agreed_to(client: Client, conversation: ChatConversation) -> None:
    response = client.get(f"/api/chatbot/consents/{SESSION}")
    body = response.json()
    assert body.pop("since").endswith("Z")
    assert body == {
        "rodo_consent": True,
        "marketing_consent": False,
        "text_version": "contact 1",
        "followups": [],
    }


def test_consents_before_any_answer(client: Client) -> None:
    ChatConversation.objects.create(session_id=SESSION)
    body = client.get(f"/api/chatbot/consents/{SESSION}").json()
    assert (body["since"], body["text_version"], body["rodo_consent"]) == (None, None, False)


def test_export_holds_the_conversation_and_is_logged(
    client: Client, conversation: ChatConversation
) -> None:
    body = client.get(f"/api/chatbot/export/{SESSION}").json()
    assert body["context"] == {"city": "Gdynia", "square_meters": 60}
    assert [message["message"] for message in body["messages"]] == ["60 m2 w Gdyni"]
    assert body["lead"]["email"] == EMAIL
    assert [row["action"] for row in body["consents"]] == ["opt-in"]
    assert ConsentAuditLog.objects.filter(action=Action.EXPORT, email=EMAIL).count() == 1


def test_export_tells_nothing_of_other_conversations_with_that_address(client: Client) -> None:
    """Whoever types somebody's address into a chat of their own gets that chat alone."""
    ChatConversation.objects.create(session_id="v" * 43, email=EMAIL, context_data={"name": "Jan"})
    log.append(action=Action.OPT_IN, origin=Origin(ip_address="192.0.2.9"), email=EMAIL)
    ChatConversation.objects.create(session_id=SESSION, email=EMAIL)
    body = client.get(f"/api/chatbot/export/{SESSION}").json()
    assert (body["context"], body["lead"], body["consents"]) == ({}, None, [])


@pytest.mark.parametrize("what", ["consents", "export"])
@pytest.mark.parametrize("session_id", ["s" * 31, "u" * 43])
def test_short_and_unknown_ids_open_nothing(client: Client, what: str, session_id: str) -> None:
    ChatConversation.objects.create(session_id="s" * 31)
    response = client.get(f"/api/chatbot/{what}/{session_id}")
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("what", ["consents", "export"])
def test_answers_are_kept_by_nobody(
    client: Client, conversation: ChatConversation, what: str
) -> None:
    response = client.get(f"/api/chatbot/{what}/{SESSION}")
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"


def test_delete_takes_the_conversation_and_leaves_the_proof(
    client: Client, conversation: ChatConversation
) -> None:
    for _ in range(2):
        response = delete(client, {"session_id": SESSION})
        assert (response.status_code, response.json()) == (200, {"success": True})
    assert not ChatConversation.objects.exists()
    assert not ChatMessage.objects.exists()
    assert not Lead.objects.exists()
    actions = ConsentAuditLog.objects.filter(subject_key=subject_key(EMAIL)).order_by("seq")
    assert list(actions.values_list("action", flat=True)) == [
        "opt-in",
        "consent-ended",
        "erasure-completed",
    ]
    status = client.get(f"/api/unsubscribe/status/{EMAIL}").json()
    assert (status["rodo_consent"], status["is_unsubscribed"]) == (False, False)


def test_deleting_one_conversation_leaves_what_was_agreed_to_in_another(
    client: Client, conversation: ChatConversation
) -> None:
    ChatConversation.objects.create(session_id="o" * 43, email=EMAIL, rodo_consent=True)
    delete(client, {"session_id": SESSION})
    assert client.get(f"/api/unsubscribe/status/{EMAIL}").json()["rodo_consent"] is True


def test_deleting_what_nobody_agreed_to_withdraws_nothing(client: Client) -> None:
    ChatConversation.objects.create(session_id=SESSION, email=EMAIL)
    delete(client, {"session_id": SESSION})
    assert list(ConsentAuditLog.objects.values_list("action", flat=True)) == ["erasure-completed"]


def test_delete_takes_no_other_conversation_of_that_address(
    client: Client, conversation: ChatConversation
) -> None:
    other = ChatConversation.objects.create(session_id="o" * 43, email=EMAIL)
    delete(client, {"session_id": SESSION})
    assert ChatConversation.objects.get() == other


def test_delete_with_a_short_id_opens_nothing(client: Client) -> None:
    ChatConversation.objects.create(session_id="s" * 31)
    assert delete(client, {"session_id": "s" * 31}).status_code == 404
    assert ChatConversation.objects.exists()


@pytest.mark.parametrize("body", [{}, [], None, {"session_id": None}, {"session_id": 7}, "x"])
def test_delete_refuses_what_it_can_not_read(client: Client, body: object) -> None:
    response = delete(client, body)
    assert (response.status_code, response.json()["code"]) == (400, "invalid_input")


def test_delete_waits_for_a_legal_hold(client: Client, conversation: ChatConversation) -> None:
    LegalHold.objects.create(
        subject_key=subject_key(EMAIL), reason="complaint", until=timezone.localdate()
    )
    response = delete(client, {"session_id": SESSION})
    assert (response.status_code, response.json()["code"]) == (409, "legal_hold")
    assert ChatConversation.objects.exists()


def test_a_deleted_conversation_stays_deleted_after_a_restore(
    client: Client, conversation: ChatConversation
) -> None:
    started_at = conversation.started_at
    delete(client, {"session_id": SESSION})
    tombstones.write_tombstones()
    restored = ChatConversation.objects.create(session_id=SESSION, email=EMAIL)
    ChatConversation.objects.filter(pk=restored.pk).update(started_at=started_at)
    assert erasure.replay(origin=Origin(method="replay")) == 1
    assert not ChatConversation.objects.exists()
