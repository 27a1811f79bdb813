import uuid
from typing import Any

import pytest
from django.test import Client

from chatbot.services.conversation import Incoming, converse
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


@pytest.fixture
def say() -> Say:
    """Says all the messages and gives the answer to the last."""

    def converse_all(*messages: str, language: str = "pl") -> dict[str, Any]:
        return [converse(Incoming(text, SESSION, language)) for text in messages][-1]

    return converse_all
