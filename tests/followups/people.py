"""Visitors who agreed to be followed up: as the widget makes them or, many at once, as rows."""

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import transaction
from django.test import Client
from django.utils import timezone

from chatbot.models import ChatConversation
from consent import log
from consent.log import Origin
from consent.models import Action, Purpose
from consent.texts import load_texts
from followups.models import FollowupEvent
from followups.services import planning
from tests.consent.answers import consent_answer

# A Monday with nothing to celebrate, in office hours; and what is due on it.
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WORDS = "Nazywam się Anna, 60 m2 comfort w Gdańsku"
PURPOSES = ("rodo_consent", "marketing_consent")

_numbers = itertools.count(1)


class Visitor:
    """Somebody with the widget open."""

    def __init__(self, email: str = "anna@example.com", session_id: str = "") -> None:
        self.email = email
        self.session_id = session_id or f"{next(_numbers):043}"
        self._client = Client()

    def post(self, path: str, body: object) -> Any:
        response = self._client.post(path, body, content_type="application/json")
        assert response.status_code in (200, 201), response.content
        return response.json()

    def says(self, message: str, language: str = "pl") -> Any:
        body = {"message": message, "session_id": self.session_id, "language": language}
        return self.post("/api/chatbot/chat", body)

    def agrees(self, *, rodo: bool = True, marketing: bool = True) -> Any:
        load_texts()
        texts = self._client.get("/api/chatbot/config").json()["consents"]
        body = consent_answer(self.session_id, texts, rodo=rodo, marketing=marketing)
        return self.post("/api/consent", body)

    def asks_and_agrees(self, words: str = WORDS, language: str = "pl") -> "Visitor":
        self.says(f"{words}, {self.email}", language)
        self.agrees()
        return self

    def plans(self) -> list[dict[str, Any]]:
        body = self._client.get(f"/api/chatbot/consents/{self.session_id}").json()
        plans: list[dict[str, Any]] = body["followups"]
        return plans

    def statuses(self) -> list[str]:
        return [plan["status"] for plan in self.plans()]

    def history(self) -> list[dict[str, Any]]:
        body = self._client.get(f"/api/chatbot/history/{self.session_id}").json()
        messages: list[dict[str, Any]] = body["messages"]
        return messages

    def followups(self) -> list[str]:
        return [message["message"] for message in self.history() if message["is_followup"]]

    @property
    def conversation(self) -> ChatConversation:
        return ChatConversation.objects.get(session_id=self.session_id)


def people(count: int, quiet_since: datetime, *, every_nth_refuses: int = 0) -> list[str]:
    """Conversations as rows, each of another person, with the log row of the grant. Returns the
    addresses of those who agreed; every n-th agreed to contact alone, which is not enough."""
    first = next(_numbers) * 1_000_000
    rows = [
        ChatConversation(
            session_id=f"{number:043}",
            email=f"p{number}@example.com",
            rodo_consent=True,
            marketing_consent=not (every_nth_refuses and number % every_nth_refuses == 0),
            context_data={"square_meters": 60, "package": "comfort", "name": "Anna"},
            started_at=quiet_since,
            last_message_at=quiet_since,
        )
        for number in range(first, first + count)
    ]
    ChatConversation.objects.bulk_create(rows)
    for row in rows:
        grant(row)
    return [row.email for row in rows if row.marketing_consent]


def due_people(count: int, *, every_nth_refuses: int = 0) -> list[str]:
    """`people` with the first follow-up due now, and no other for days."""
    now = timezone.now()
    agreed = people(count, now - timedelta(hours=25), every_nth_refuses=every_nth_refuses)
    planning.plan_missing(now)
    FollowupEvent.objects.filter(followup_number=1).update(due_at=now)
    FollowupEvent.objects.exclude(followup_number=1).update(due_at=now + timedelta(days=9))
    return agreed


@transaction.atomic
def grant(row: ChatConversation) -> None:
    answers = {Purpose.RODO: row.rodo_consent, Purpose.MARKETING: row.marketing_consent}
    purposes = [
        {"purpose": str(purpose), "before": False, "after": True}
        for purpose, is_given in answers.items()
        if is_given
    ]
    log.append(
        action=Action.OPT_IN,
        origin=Origin(method="import"),
        email=row.email,
        conversation_id=row.pk,
        purposes=purposes,
    )
