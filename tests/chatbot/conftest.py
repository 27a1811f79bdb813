import json
import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from chatbot import dialogue, selectors
from chatbot.knowledge import Knowledge
from chatbot.models import ChatConversation
from chatbot.rendering import Figures
from chatbot.services import conversation
from chatbot.services.conversation import Incoming, converse
from chatbot.services.reading import understand
from tests.chatbot.dialogues import Say
from tests.chatbot.lessons import Ask, leave_few_phrases

SESSION = "d" * 43


@pytest.fixture
def ask(client: Client) -> Ask:
    def send(message: str, **fields: Any) -> dict[str, Any]:
        body = {"message": message, "session_id": uuid.uuid4().hex + "-" * 11, **fields}
        response = client.post("/api/chatbot/chat", body, content_type="application/json")
        assert response.status_code == 200, response.content
        return response.json()  # type: ignore[no-any-return]

    return send


@pytest.fixture
def few_phrases() -> None:
    leave_few_phrases()


@pytest.fixture(scope="session")
def shop(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> tuple[Figures, Knowledge]:
    """What there is to tell, read once."""
    with django_db_blocker.unblock():
        figures, revision = selectors.figures()
        return figures, selectors.knowledge_at(revision)


@pytest.fixture
def say(shop: tuple[Figures, Knowledge]) -> Say:
    """Says all the messages and gives the answer to the last. No row is written: between two
    messages the conversation is what JSON makes of it."""
    kept = ChatConversation(session_id=SESSION)

    def answered(incoming: Incoming) -> dict[str, Any]:
        now = timezone.now()
        said = conversation.said_in(kept, incoming, shop[0], now)
        answer = dialogue.answer(understand(said, *shop))
        conversation.remember(kept, answer, now)
        kept.context_data = json.loads(json.dumps(kept.context_data))
        kept.dialogue_state = json.loads(json.dumps(kept.dialogue_state))
        return {"response": answer.text, **conversation.answer_body(kept, answer, shop[0])}

    def say_all(*messages: str, language: str = "pl") -> dict[str, Any]:
        return [answered(Incoming(text, SESSION, language)) for text in messages][-1]

    return say_all


@pytest.fixture
def say_kept(db: None) -> Say:
    """The same with rows of a database, of which facts are read for every message."""

    def converse_all(*messages: str, language: str = "pl") -> dict[str, Any]:
        return [converse(Incoming(text, SESSION, language)) for text in messages][-1]

    return converse_all
