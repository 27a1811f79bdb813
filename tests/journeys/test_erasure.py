"""From the first message to being forgotten, as the person and the officer live it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from pytest_django.fixtures import Settings

from chatbot.models import ChatConversation
from consent import erasure, log, tokens
from consent.log import Origin, subject_key
from consent.models import ConsentAuditLog, DataRequest, LegalHold
from consent.personal_data import Identity
from consent.residue import residual_scan
from consent.texts import load_texts
from integrations import delivery
from tests.consent.answers import consent_answer

pytestmark = pytest.mark.django_db

SESSION, EMAIL, PHONE = "e" * 43, "jan@example.com", "+48601234567"
OFFICER = Origin(method="admin", actor="officer")

Send = Callable[..., Any]


@pytest.fixture(autouse=True)
def surroundings(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    load_texts()


@pytest.fixture
def send(client: Client) -> Send:
    """Posts, and does what a worker does after the answer."""

    def post(path: str, body: object = None) -> Any:
        response = client.post(path, json.dumps(body), content_type="application/json")
        delivery.deliver_due()
        return response

    return post


def agree(send: Send, client: Client) -> None:
    texts = client.get("/api/chatbot/config").json()["consents"]
    assert send("/api/consent", consent_answer(SESSION, texts)).status_code == 201


def mailed_path() -> str:
    (message,) = (found for found in mail.outbox if "/data-requests/" in found.body)
    (line,) = (line for line in message.body.splitlines() if "/data-requests/" in line)
    return line[line.index("/data-requests/") :]


def status(client: Client) -> dict[str, Any]:
    body: dict[str, Any] = client.get(f"/api/unsubscribe/status/{EMAIL}").json()
    return body


def test_a_person_is_forgotten_and_stays_unsubscribed(client: Client, send: Send) -> None:
    words = "Jan Kowalski, 60 m2 comfort, jan@example.com, 601 234 567"
    send("/api/chatbot/chat", {"message": words, "session_id": SESSION})
    agree(send, client)
    unsubscribe_link = tokens.unsubscribe_url(EMAIL)

    revoked = send("/api/revoke-consent", {"email": "Jan@Example.com", "reason": "dość"})
    assert revoked.json()["affected_records"] == 2
    request = DataRequest.objects.get()
    assert (request.kind, request.status) == ("erasure", "received")

    send("/api/data-requests", {"email": EMAIL, "kind": "erasure"})
    assert DataRequest.objects.get() == request
    path = mailed_path()
    client.get(path)
    assert ChatConversation.objects.exists()
    send(path)
    copy = mail.outbox[-1]
    assert copy.to == [EMAIL]
    assert "601 234 567" in copy.attachments[0][1]

    erasure.execute(request_id=request.pk, origin=OFFICER)
    request.refresh_from_db()
    assert (request.status, request.email) == ("completed", "")
    assert not ChatConversation.objects.exists()
    assert residual_scan(Identity(frozenset([EMAIL]), frozenset([PHONE]))) == []
    assert client.get(f"/api/chatbot/history/{SESSION}").status_code == 404

    told = status(client)
    assert (told["is_unsubscribed"], told["last_action"]) == (True, "revoke-consent")
    assert (told["marketing_consent"], told["rodo_consent"]) == (False, False)
    path = unsubscribe_link[unsubscribe_link.index("/unsubscribe/") :]
    assert client.post(path).status_code == 200
    assert client.post(mailed_path()).status_code == 200
    assert log.verify().findings == []


def test_the_proof_outlives_the_person(client: Client, send: Send) -> None:
    send("/api/chatbot/chat", {"message": "jan@example.com, 60 m2", "session_id": SESSION})
    agree(send, client)
    send("/api/unsubscribe", {"email": EMAIL})
    send("/api/data-requests", {"email": EMAIL, "kind": "erasure"})
    send(mailed_path())
    erasure.execute(request_id=DataRequest.objects.get().pk, origin=OFFICER)
    rows = list(ConsentAuditLog.objects.filter(subject_key=subject_key(EMAIL)).order_by("seq"))
    assert [row.action for row in rows] == [
        "opt-in",
        "unsubscribe",
        "erasure-requested",
        "request-verified",
        "export",
        "erasure-completed",
    ]
    granted = rows[0]
    assert granted.text_sha256
    assert {answer["purpose"]: answer["after"] for answer in granted.purposes} == {
        "rodo_consent": True,
        "marketing_consent": True,
    }
    assert (granted.email, granted.ip_address, granted.conversation_id) == (None, None, None)


def test_a_stranger_can_not_have_somebody_erased(client: Client, send: Send) -> None:
    """Who knows an address can stop the processing; only its mailbox can confirm the rest."""
    send("/api/chatbot/chat", {"message": "jan@example.com, 60 m2", "session_id": SESSION})
    for _ in range(3):
        send("/api/data-requests", {"email": EMAIL, "kind": "erasure"})
        send("/api/revoke-consent", {"email": EMAIL})
    request = DataRequest.objects.get()
    assert request.status == "received"
    assert all(message.to == [EMAIL] for message in mail.outbox)
    assert ChatConversation.objects.filter(email=EMAIL).exists()


def test_a_hold_stops_the_erasure_but_not_the_withdrawal(client: Client, send: Send) -> None:
    send("/api/chatbot/chat", {"message": "jan@example.com, 60 m2", "session_id": SESSION})
    agree(send, client)
    LegalHold.objects.create(
        subject_key=subject_key(EMAIL), reason="a complaint is open", until="2099-12-31"
    )
    assert send("/api/revoke-consent", {"email": EMAIL}).status_code == 200
    send("/api/data-requests", {"email": EMAIL, "kind": "erasure"})
    send(mailed_path())
    with pytest.raises(erasure.HeldError):
        erasure.execute(request_id=DataRequest.objects.get().pk, origin=OFFICER)
    assert status(client)["rodo_consent"] is False
    assert not ChatConversation.objects.filter(rodo_consent=True).exists()
