"""What lasts from message to message, and what a pause ends."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from chatbot.models import ChatConversation, ChatMessage, Fact, Lead, Reply

pytestmark = pytest.mark.django_db

SESSION = "t" * 43
NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


@pytest.fixture
def chat(client: Client) -> Callable[..., Any]:
    def send(message: str, **fields: Any) -> Any:
        body = {"message": message, "session_id": SESSION, **fields}
        return client.post("/api/chatbot/chat", body, content_type="application/json").json()

    return send


def test_message_after_the_timeout_goes_on_in_the_same_conversation(
    chat: Callable[..., Any],
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        first = chat("60 m2")
        clock.shift(timedelta(minutes=31))
        later = chat("comfort")
    assert later["conversation_id"] == first["conversation_id"]
    assert later["quote"]["total"] == "89940.00"


@pytest.mark.parametrize(("minutes", "offers_human"), [(29, True), (31, False)])
def test_pause_ends_the_row_of_fallbacks(
    chat: Callable[..., Any], minutes: int, offers_human: bool
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        chat("zxqv wrpt")
        clock.shift(timedelta(minutes=minutes))
        answer = chat("qqqq zzzz vvvv")
    assert ("kontakt@novahouse.example" in answer["response"]) is offers_human


def test_understood_message_ends_the_row_of_fallbacks(chat: Callable[..., Any]) -> None:
    chat("zxqv wrpt")
    chat("60 m2 comfort")
    assert "kontakt@novahouse.example" not in chat("qqqq zzzz vvvv")["response"]


def test_writing_again_opens_an_ended_conversation(chat: Callable[..., Any]) -> None:
    chat("60 m2")
    ChatConversation.objects.update(ended_at=NOON)
    chat("comfort")
    assert ChatConversation.objects.get().ended_at is None


def test_history_shows_the_latest_messages(chat: Callable[..., Any], client: Client) -> None:
    chat("60 m2")
    conversation = ChatConversation.objects.get()
    ChatMessage.objects.bulk_create(
        [ChatMessage(conversation=conversation, sender="bot", message=str(n)) for n in range(600)]
    )
    messages = client.get(f"/api/chatbot/history/{SESSION}").json()["messages"]
    assert len(messages) == 500
    assert messages[-1]["message"] == "599"


def test_no_lead_without_contact_data(chat: Callable[..., Any]) -> None:
    chat("60 m2 comfort")
    ChatConversation.objects.update(rodo_consent=True)
    chat("a premium?")
    assert not Lead.objects.exists()


def test_largest_budget_anybody_can_type_makes_a_lead(chat: Callable[..., Any]) -> None:
    chat("jan@example.com")
    ChatConversation.objects.update(rodo_consent=True)
    assert chat("mam 99999999 mln zł i 60 m2")["lead_score"]
    assert Lead.objects.exists()


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e30", "soon", ""])
def test_slip_of_staff_in_a_figure_stops_no_chat(
    chat: Callable[..., Any], client: Client, value: str
) -> None:
    chat("60 m2")
    keys = ("session.timeout_minutes", "prices.area_limits_m2.min", "prices.area_limits_m2.max")
    Fact.objects.filter(key__in=keys).update(value_pl=value)
    assert chat("61 m2 comfort")["quote"]
    assert client.get("/api/chatbot/config").status_code == 200


def test_slip_of_staff_in_a_greeting_stops_no_widget(client: Client) -> None:
    reply = Reply.objects.get(code="greeting")
    reply.text_pl = "Witamy w {nic.takiego}!"
    reply.save()
    assert client.get("/api/chatbot/config").json()["texts"]["greeting"] == "Witamy w –!"


def test_next_step_is_told_where_its_english_is_left_out(chat: Callable[..., Any]) -> None:
    Fact.objects.filter(key="lead_score.nurture").update(value_pl="poczekać", value_en="")
    assert chat("dzień dobry")["next_best_action"] == "poczekać"
