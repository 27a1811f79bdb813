"""Several processes at once, each with its own connection, as gunicorn's workers are."""

import json
import subprocess
import uuid
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from chatbot.models import ChatConversation, ChatMessage
from tests.forks import Forks, tell_when_ready

pytestmark = pytest.mark.django_db(transaction=True)

SENDERS = 10

# Gets ready, says so, waits for the signal that all wait for, and sends one message.
SENDER = """
import json, sys
import django
django.setup()
from django.test import Client
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
client = Client()
client.get("/api/chatbot/config")
print("ready", flush=True)
body = json.loads(sys.stdin.readline())
response = client.post("/api/chatbot/chat", body, content_type="application/json")
print(json.dumps({"status": response.status_code, "body": response.json()}), flush=True)
"""

SendAtOnce = Callable[[list[dict[str, str]]], list[dict[str, Any]]]


@pytest.fixture
def send_at_once(process_environment: dict[str, str], forks: Forks) -> SendAtOnce:
    return partial(sent_at_once, process_environment, forks)


def sent_at_once(
    environment: dict[str, str], forks: Forks, bodies: list[dict[str, str]]
) -> list[dict[str, Any]]:
    processes = [forks.start(environment, SENDER, stderr=subprocess.DEVNULL) for _ in bodies]
    tell_when_ready(processes, *map(json.dumps, bodies))
    return [json.loads(process.communicate(timeout=60)[0]) for process in processes]


def test_ten_repeats_of_a_first_message_at_once_are_one(
    send_at_once: SendAtOnce,
) -> None:
    body = {
        "message": "60 m2 comfort",
        "session_id": "r" * 43,
        "client_message_id": str(uuid.uuid4()),
    }
    answers = send_at_once([body] * SENDERS)
    assert {answer["status"] for answer in answers} == {200}
    assert sorted(answer["body"].pop("replayed") for answer in answers) == [False] + [True] * 9
    assert all(answer["body"] == answers[0]["body"] for answer in answers)
    assert ChatConversation.objects.count() == 1
    assert ChatMessage.objects.count() == 2


def test_two_messages_repeated_at_once_are_two(send_at_once: SendAtOnce) -> None:
    """A repeat may wait for the lock while the first of it is being written."""
    keys = [str(uuid.uuid4()) for _ in range(2)]
    bodies = [
        {"message": "60 m2 comfort", "session_id": "m" * 43, "client_message_id": key}
        for key in keys * 4
    ]
    answers = send_at_once(bodies)
    assert {answer["status"] for answer in answers} == {200}
    assert sorted(answer["body"]["replayed"] for answer in answers) == [False] * 2 + [True] * 6
    assert ChatMessage.objects.count() == 4


def test_different_first_messages_at_once_make_one_conversation(
    send_at_once: SendAtOnce,
) -> None:
    bodies = [
        {"message": message, "session_id": "f" * 43}
        for message in ("60 m2", "comfort", "w Gdańsku", "nazywam się Jan")
    ]
    answers = send_at_once(bodies)
    assert {answer["status"] for answer in answers} == {200}
    assert len({answer["body"]["conversation_id"] for answer in answers}) == 1
    conversation = ChatConversation.objects.get()
    assert conversation.messages.count() == 2 * len(bodies)
    assert conversation.context_data == {
        "square_meters": 60,
        "package": "comfort",
        "city": "Gdańsk",
        "name": "Jan",
    }
