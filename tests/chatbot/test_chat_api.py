import json
import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chatbot.models import ChatConversation, ChatMessage, Fact, Lead, Package

pytestmark = pytest.mark.django_db

SESSION = "s" * 43
QUERIES_MAX = 8
LEAD_QUERIES_MAX = 9  # and what the board is to be told of it

Chat = Callable[..., dict[str, Any]]


def post(client: Client, body: object, **options: Any) -> Any:
    return client.post("/api/chatbot/chat", body, content_type="application/json", **options)


@pytest.fixture
def chat(client: Client) -> Chat:
    def send(message: str, **fields: Any) -> dict[str, Any]:
        response = post(client, {"message": message, "session_id": SESSION, **fields})
        assert response.status_code == 200, response.content
        return response.json()  # type: ignore[no-any-return]

    return send


def test_dialogue_from_area_to_consent(chat: Chat) -> None:
    first = chat("mam 52 m2 w Gdańsku")
    assert first["context"] == {"square_meters": 52, "city": "Gdańsk"}
    assert "77 948,00 zł" in first["response"]  # one total for each package
    assert first["quote"] is None

    comfort = chat("comfort")
    assert comfort["quote"] == {
        "package": "comfort",
        "square_meters": 52,
        "price_per_m2": "1499.00",
        "total": "77948.00",
        "currency": "PLN",
    }
    assert "77 948,00 zł" in comfort["response"]

    assert "103 948,00 zł" in chat("a premium?")["response"]

    contact = chat("jan@example.com, 601 234 567")
    assert contact["context"]["email"] == "jan@example.com"
    assert contact["context"]["phone"] == "+48601234567"
    assert contact["consent"] == {
        "rodo_consent": False,
        "marketing_consent": False,
        "required": True,
    }
    assert "zgod" in contact["response"]


def test_area_and_package_in_one_sentence_give_a_quote(chat: Chat) -> None:
    answer = chat("Ile za 60 m² w Comfort?")
    assert answer["quote"]["total"] == "89940.00"
    assert answer["intent"] == "quote"


def test_later_area_replaces_the_earlier(chat: Chat) -> None:
    chat("52 m2, comfort")
    answer = chat("jednak 58 m2")
    assert answer["quote"]["square_meters"] == 58
    assert answer["quote"]["total"] == "86942.00"


def test_individual_project_gives_a_range(chat: Chat) -> None:
    answer = chat("60 m2 projekt indywidualny")
    assert answer["quote"]["total_min"] == "102000.00"
    assert answer["quote"]["total_max"] == "300000.00"
    assert "102 000,00 zł" in answer["response"]
    assert "300 000,00 zł" in answer["response"]


def test_budget_says_what_fits_and_what_the_rest_lacks(chat: Chat) -> None:
    text = chat("mam 80 tys. i 60 m²")["response"]
    assert "Express: 59 940,00 zł (zostaje 20 060,00 zł)" in text
    assert "Comfort: 89 940,00 zł (brakuje 9 940,00 zł)" in text


def test_bare_number_answers_the_question_for_the_area(chat: Chat) -> None:
    asked = chat("comfort")
    assert asked["quote"] is None
    assert chat("60")["quote"]["total"] == "89940.00"


def test_bare_number_beside_a_package_is_the_area(chat: Chat) -> None:
    assert chat("comfort 60")["quote"]["total"] == "89940.00"
    assert chat("a jak 70?")["quote"]["total"] == "104930.00"


def test_several_areas_give_no_quote(chat: Chat) -> None:
    answer = chat("ile za 60+40 m2 w Comfort?")
    assert (answer["intent"], answer["quote"]) == ("quote", None)
    assert "149 900,00 zł" in answer["response"]
    assert answer["context"] == {"package": "comfort"}


@pytest.mark.parametrize(
    ("message", "said"),
    [("mieszkanie 5 m2", "10"), ("mieszkanie 1500 m2", "1000")],
)
def test_area_out_of_range_is_told_and_not_kept(chat: Chat, message: str, said: str) -> None:
    answer = chat(message)
    assert said in answer["response"]
    assert answer["quote"] is None
    assert "square_meters" not in answer["context"]


def test_package_that_does_not_exist_is_told_so(chat: Chat) -> None:
    answer = chat("ile kosztuje pakiet Gold za 60 m2?")
    assert answer["quote"] is None
    assert "Express" in answer["response"]
    assert not re.search(r"\d+,\d\d zł", answer["response"])


def test_city_that_is_not_served_is_told_so(chat: Chat) -> None:
    assert "Gdańsk" in chat("czy działacie w Krakowie?")["response"]


def test_price_changed_in_its_row_shows_in_the_next_answer(chat: Chat) -> None:
    chat("60 m2 comfort")
    Package.objects.filter(code="comfort").update(price_per_m2="1600")
    assert chat("comfort")["quote"]["total"] == "96000.00"


def test_fact_changed_in_its_row_shows_in_the_next_answer(chat: Chat) -> None:
    question = "Ile trwa gwarancja na prace?"
    before = chat(question)
    assert before["source"] == "nlu"
    Fact.objects.filter(key="warranty.works_months").update(value_pl="48")
    assert "48" in chat(question)["response"]


def test_english_is_answered_in_english(chat: Chat) -> None:
    answer = chat("How much is 60 m2 in Comfort?", language="en")
    assert "PLN 89,940.00" in answer["response"]


def test_unknown_question_twice_offers_a_human(chat: Chat) -> None:
    first = chat("zxqv wrpt")
    assert first["source"] == "fallback"
    second = chat("qqqq zzzz vvvv")
    assert second["source"] == "fallback"
    assert "kontakt@novahouse.example" in second["response"]


def test_session_minted_by_the_server_is_long_and_random(client: Client) -> None:
    first, second = (post(client, {"message": "dzień dobry"}).json() for _ in range(2))
    assert first["session_id"] != second["session_id"]
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", first["session_id"])


def test_lead_waits_for_consent(chat: Chat) -> None:
    chat("60 m2 comfort, jan@example.com")
    assert not Lead.objects.exists()


def test_lead_is_made_once_with_consent_and_follows_what_is_learned(chat: Chat) -> None:
    chat("nazywam się Jan Kowalski, jan@example.com, 601 234 567")
    ChatConversation.objects.update(rodo_consent=True)
    chat("60 m2 comfort w Gdańsku")
    Lead.objects.update(status="contacted")
    answer = chat("jednak premium, budżet 150 tys. zł")
    lead = Lead.objects.get()
    assert (lead.email, lead.phone, lead.city) == ("jan@example.com", "+48601234567", "Gdańsk")
    assert lead.interested_package == "premium"
    assert lead.budget == 150_000
    assert lead.status == "contacted"
    assert lead.rodo_consent
    # name 10, e-mail 15, phone 15, city 10, area 15, package 15, budget 10, three messages 6
    assert lead.lead_score == answer["lead_score"] == 96
    assert answer["alerts"] == ["hot_lead"]
    assert answer["next_best_action"] == "call within an hour"
    assert answer["consent"]["required"] is False


def test_typing_an_address_opens_nobodys_data(client: Client, chat: Chat) -> None:
    chat("mam 60 m2, jan@example.com")
    other = post(client, {"message": "jan@example.com", "session_id": "o" * 43}).json()
    assert other["context"] == {"email": "jan@example.com"}
    assert ChatConversation.objects.count() == 2


def test_address_is_stored_normalised(chat: Chat) -> None:
    chat("Jan.Kowalski@EXAMPLE.com")
    assert ChatConversation.objects.get(email="JAN.kowalski@example.COM").email == (
        "jan.kowalski@example.com"
    )


# --- Idempotency --------------------------------------------------------------------------


def test_repeat_gets_the_first_answer(chat: Chat) -> None:
    key = str(uuid.uuid4())
    first = chat("60 m2 comfort", client_message_id=key)
    Package.objects.filter(code="comfort").update(name="Changed", price_per_m2="1")
    again = chat("60 m2 comfort", client_message_id=key)
    assert again == first | {"replayed": True}
    assert ChatMessage.objects.count() == 2


def test_same_id_with_another_text_is_a_conflict(client: Client, chat: Chat) -> None:
    key = str(uuid.uuid4())
    chat("60 m2 comfort", client_message_id=key)
    response = post(client, {"message": "70 m2", "session_id": SESSION, "client_message_id": key})
    assert response.status_code == 409
    assert response.json()["code"] == "idempotency_conflict"
    assert ChatMessage.objects.count() == 2


def test_same_id_in_another_session_is_another_message(chat: Chat) -> None:
    key = str(uuid.uuid4())
    chat("60 m2 comfort", client_message_id=key)
    assert chat("60 m2 comfort", client_message_id=key, session_id="o" * 43)["replayed"] is False


# --- Bad input ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "invalid_input"),
        ({"message": "   "}, 400, "invalid_input"),
        ({"message": None}, 400, "invalid_input"),
        ({"message": 60}, 400, "invalid_input"),
        ({"message": True}, 400, "invalid_input"),
        ({"message": ["60"]}, 400, "invalid_input"),
        ({"message": "a\0b"}, 400, "invalid_input"),
        ({"message": "a" * 4001}, 413, "too_long"),
        ({"message": "a", "session_id": "ą"}, 400, "invalid_input"),
        ({"message": "a", "session_id": ""}, 400, "invalid_input"),
        ({"message": "a", "session_id": "a" * 101}, 400, "invalid_input"),
        ({"message": "a", "session_id": "abc\n"}, 400, "invalid_input"),
        ({"message": "a", "session_id": 17}, 400, "invalid_input"),
        ({"message": "a", "client_message_id": "1"}, 400, "invalid_input"),
        ({"message": "a", "client_message_id": 1}, 400, "invalid_input"),
        ({"message": "a", "client_message_id": False}, 400, "invalid_input"),
        ({"message": "a", "language": "de"}, 400, "invalid_input"),
        ([1, 2], 400, "invalid_input"),
        ("text", 400, "invalid_input"),
        (None, 400, "invalid_input"),
    ],
)
def test_bad_input_is_refused(client: Client, body: Any, status: int, code: str) -> None:
    response = post(client, json.dumps(body))
    assert response.status_code == status
    assert response.json()["code"] == code
    assert response.json()["error"]
    assert response["X-Request-ID"]
    assert not ChatConversation.objects.exists()


@pytest.mark.parametrize(
    ("raw", "status", "code"),
    [
        (b"{", 400, "invalid_json"),
        (b"", 400, "invalid_input"),
        (b"\xff\xfe", 400, "invalid_json"),
        (b"[" * 60_000, 400, "invalid_json"),
        (b'{"a":' * 10_000, 400, "invalid_json"),
        (b'{"message": NaN}', 400, "invalid_json"),
        (b'{"message": ' + b"9" * 5000 + b"}", 400, "invalid_json"),
        (rb'{"message": "\ud800"}', 400, "invalid_input"),
        (b'{"message": "' + b"a" * 200_000 + b'"}', 413, "too_long"),
    ],
)
def test_broken_body_is_refused(client: Client, raw: bytes, status: int, code: str) -> None:
    response = post(client, raw)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert b"Traceback" not in response.content
    assert not ChatConversation.objects.exists()


@pytest.mark.parametrize("content_type", ["text/plain", "multipart/form-data; boundary=x", ""])
def test_wrong_content_type_is_415(client: Client, content_type: str) -> None:
    response = client.generic("POST", "/api/chatbot/chat", '{"message": "a"}', content_type)
    assert response.status_code == 415
    assert response.json()["code"] == "unsupported_media_type"


@pytest.mark.parametrize("method", ["get", "put", "delete", "patch"])
def test_wrong_method_is_405(client: Client, method: str) -> None:
    response = getattr(client, method)("/api/chatbot/chat")
    assert response.status_code == 405
    assert response.json()["code"] == "method_not_allowed"
    assert "POST" in response["Allow"]


def test_4000_characters_and_emoji_are_fine(chat: Chat) -> None:
    assert chat("🏠" * 4000)["response"]
    assert chat(" " * 500 + "a" * 4000 + "\n")["response"]


def test_accept_header_changes_nothing(client: Client) -> None:
    assert post(client, {"message": "cześć"}, headers={"accept": "text/html"}).status_code == 200


def test_unknown_api_path_is_json(client: Client) -> None:
    response = client.get("/api/nothing")
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


# --- Queries ------------------------------------------------------------------------------


@pytest.mark.parametrize("message", ["60 m2 comfort", "Ile trwa gwarancja?", "dzień dobry"])
def test_first_and_later_answers_take_few_queries(
    chat: Chat, message: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    chat("dzień dobry", session_id="w" * 43)  # the process knows its knowledge
    for _ in range(2):
        with django_assert_max_num_queries(QUERIES_MAX):
            chat(message, client_message_id=str(uuid.uuid4()))


def test_answer_with_a_lead_takes_few_queries(
    chat: Chat, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    chat("jan@example.com")
    ChatConversation.objects.update(rodo_consent=True)
    for _ in range(2):
        with django_assert_max_num_queries(LEAD_QUERIES_MAX):
            chat("60 m2 comfort", client_message_id=str(uuid.uuid4()))


# --- History, config, calculator ----------------------------------------------------------


def test_history_tells_the_conversation_in_order(client: Client, chat: Chat) -> None:
    chat("60 m2")
    chat("comfort")
    response = client.get(f"/api/chatbot/history/{SESSION}")
    messages = response.json()["messages"]
    assert [message["sender"] for message in messages] == ["user", "bot"] * 2
    assert messages[2]["message"] == "comfort"
    assert set(messages[0]) == {"id", "sender", "message", "timestamp", "is_followup"}
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize(
    "session_id", ["u" * 43, "short", "ą", "a" * 200, "%00", "a" * 40 + "%00", "a" * 40 + "%0A"]
)
def test_history_of_an_unknown_or_short_session_is_404(client: Client, session_id: str) -> None:
    post(client, {"message": "a", "session_id": "short"})
    response = client.get(f"/api/chatbot/history/{session_id}")
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


@pytest.mark.parametrize(("language", "label"), [("pl", "Wyślij"), ("en", "Send")])
def test_config_has_what_the_widget_needs(client: Client, language: str, label: str) -> None:
    response = client.get("/api/chatbot/config", {"language": language})
    body = response.json()
    assert body["texts"]["send"] == label
    assert body["texts"]["greeting"]
    assert body["consents"] == []
    assert body["session_timeout_minutes"] == 30
    assert body["session_kept_minutes"] == (168 + 7 * 24) * 60
    assert all(suggestion["title"] for suggestion in body["suggestions"])
    again = client.get(
        "/api/chatbot/config",
        {"language": language},
        headers={"if-none-match": response["ETag"]},
    )
    assert again.status_code == 304


def test_config_in_a_language_we_lack_is_400(client: Client) -> None:
    assert client.get("/api/chatbot/config?language=de").json()["code"] == "invalid_input"


@pytest.mark.parametrize(
    ("area", "package", "total"),
    [(60, "comfort", "89940.00"), (45.5, "express", "45454.50"), (33.33, "premium", "66626.67")],
)
def test_calculator_gives_the_same_quote(
    client: Client, area: object, package: str, total: str
) -> None:
    response = client.post(
        "/api/calculator/calculate",
        {"square_meters": area, "package": package},
        content_type="application/json",
    )
    assert response.json()["total"] == total


@pytest.mark.parametrize(
    "body",
    [
        {"square_meters": 60, "package": "gold"},
        {"square_meters": 60},
        {"square_meters": -1, "package": "comfort"},
        {"square_meters": 5, "package": "comfort"},
        {"square_meters": 1001, "package": "comfort"},
        {"square_meters": "NaN", "package": "comfort"},
        {"square_meters": "60", "package": "comfort"},
        {"square_meters": 60.123, "package": "comfort"},
        {"square_meters": "a lot", "package": "comfort"},
        {"square_meters": True, "package": "comfort"},
    ],
)
def test_calculator_refuses_what_it_cannot_price(client: Client, body: Any) -> None:
    response = client.post("/api/calculator/calculate", body, content_type="application/json")
    assert response.status_code == 400
    assert response.json()["code"] == "invalid_input"
    assert response.json()["fields"]
