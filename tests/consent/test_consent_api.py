import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, Lead
from consent import tokens
from consent.log import subject_key
from consent.models import ConsentAuditLog, ConsentText, Suppression
from consent.texts import load_texts
from integrations import delivery
from tests.consent.answers import consent_answer

pytestmark = pytest.mark.django_db

SESSION = "c" * 43
FORM = "application/x-www-form-urlencoded"
EMAIL = "jan@example.com"

Post = Callable[..., Any]


@pytest.fixture(autouse=True)
def texts() -> None:
    load_texts()


@pytest.fixture
def post(client: Client) -> Post:
    def send(path: str, body: object, **headers: str) -> Any:
        return client.post(path, json.dumps(body), content_type="application/json", headers=headers)

    return send


@pytest.fixture
def chat(post: Post) -> Callable[..., Any]:
    def say(message: str, session_id: str = SESSION) -> Any:
        return post("/api/chatbot/chat", {"message": message, "session_id": session_id}).json()

    return say


@pytest.fixture
def answer(post: Post, client: Client) -> Callable[..., Any]:
    def give(rodo: bool, marketing: bool, session_id: str = SESSION, **fields: Any) -> Any:
        shown = client.get("/api/chatbot/config").json()["consents"]
        body = consent_answer(session_id, shown, rodo=rodo, marketing=marketing)
        return post("/api/consent", body | fields)

    return give


def log_actions() -> list[str]:
    return list(ConsentAuditLog.objects.order_by("seq").values_list("action", flat=True))


# --- Answers --------------------------------------------------------------------------------


def test_config_shows_the_texts_in_force(client: Client) -> None:
    shown = client.get("/api/chatbot/config?language=en").json()["consents"]
    assert [text["purpose"] for text in shown] == ["rodo_consent", "marketing_consent"]
    assert [text["required"] for text in shown] == [True, False]
    assert all(re.fullmatch(r"[0-9a-f]{64}", text["sha256"]) for text in shown)


def test_waiting_lead_is_made_with_the_consent(chat: Any, answer: Any) -> None:
    chat("60 m2 comfort, jan@example.com")
    response = answer(True, False)
    assert response.status_code == 201
    receipt = response.json()
    assert receipt["email"] == EMAIL
    assert (receipt["rodo_consent"], receipt["marketing_consent"]) == (True, False)
    row = ConsentAuditLog.objects.get(action="opt-in")
    assert str(row.event_id) == receipt["event_id"]
    assert row.purposes[0]["text"] == receipt["texts"][0]
    assert row.conversation_id == ChatConversation.objects.get().pk
    assert log_actions() == ["opt-in", "declined"]
    lead = Lead.objects.get()
    assert (lead.email, lead.rodo_consent, lead.marketing_consent) == (EMAIL, True, False)
    assert chat("a premium?")["consent"] == {
        "rodo_consent": True,
        "marketing_consent": False,
        "required": False,
    }


def test_first_no_is_logged_and_changes_nothing(chat: Any, answer: Any) -> None:
    chat(EMAIL)
    assert answer(False, False).status_code == 201
    assert log_actions() == ["declined"]
    assert not Suppression.objects.exists()
    assert not Lead.objects.exists()


def test_no_after_a_yes_withdraws(chat: Any, answer: Any) -> None:
    chat(EMAIL)
    answer(True, True)
    answer(True, False)
    assert "unsubscribe" in log_actions()
    assert ChatConversation.objects.get().rodo_consent
    answer(False, False)
    assert "revoke-consent" in log_actions()
    conversation, lead = ChatConversation.objects.get(), Lead.objects.get()
    assert not conversation.rodo_consent
    assert not lead.rodo_consent


def test_who_takes_one_yes_back_gives_the_other_no_second_time(chat: Any, answer: Any) -> None:
    chat(EMAIL)
    answer(True, True)
    assert answer(True, False, texts=[]).status_code == 201
    assert log_actions() == ["opt-in", "unsubscribe"]
    conversation = ChatConversation.objects.get()
    assert (conversation.rodo_consent, conversation.marketing_consent) == (True, False)


def test_yes_stands_since_it_was_given_whatever_is_taken_back_beside_it(
    chat: Any, answer: Any, client: Client, time_machine: TimeMachineFixture
) -> None:
    def since() -> Any:
        return client.get(f"/api/chatbot/consents/{SESSION}").json()["since"]

    time_machine.move_to("2027-01-11T08:00:00Z", tick=False)
    chat(EMAIL)
    answer(True, True)
    time_machine.shift(3600)
    answer(True, False, texts=[])
    assert since() == "2027-01-11T08:00:00Z"
    answer(False, False)
    assert since() == "2027-01-11T09:00:00Z"


def test_yes_that_stands_no_more_needs_its_text(chat: Any, answer: Any) -> None:
    chat(EMAIL)
    answer(False, True)
    before = log_actions()
    assert answer(True, False, texts=[]).status_code == 400
    assert answer(True, True, texts=[]).status_code == 400
    assert answer(False, True, texts=[], email="ola@example.com").status_code == 400
    assert log_actions() == before


def test_consent_by_phone_alone_can_be_withdrawn_too(chat: Any, answer: Any) -> None:
    chat("601 234 567")
    assert answer(True, True).status_code == 201
    assert Lead.objects.get().marketing_consent
    answer(False, False)
    lead = Lead.objects.get()
    assert (lead.rodo_consent, lead.marketing_consent) == (False, False)


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"texts": []}, 400, "invalid_input"),
        ({"texts": [{"code": "rodo", "version": 9, "sha256": "0" * 64}]}, 409, "text_outdated"),
        ({"texts": None}, 400, "invalid_input"),
        ({"rodo_consent": "true"}, 400, "invalid_input"),
        ({"rodo_consent": None}, 400, "invalid_input"),
        ({"email": "nobody"}, 400, "invalid_email"),
        ({"email": 7}, 400, "invalid_email"),
        ({"session_id": "u" * 43}, 404, "not_found"),
        ({"session_id": 7}, 400, "invalid_input"),
    ],
)
def test_answer_that_proves_nothing_is_refused_whole(
    chat: Any, answer: Any, change: dict[str, Any], status: int, code: str
) -> None:
    chat(EMAIL)
    response = answer(True, True, **change)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert not ConsentAuditLog.objects.exists()
    assert not ChatConversation.objects.filter(rodo_consent=True).exists()


def test_text_that_was_replaced_meanwhile_is_outdated(chat: Any, answer: Any, post: Post) -> None:
    chat(EMAIL)
    old = ConsentText.objects.get(code="rodo", language="pl")
    ConsentText.objects.create(
        code="rodo",
        version=2,
        purpose=old.purpose,
        language="pl",
        title="Nowa",
        text="Nowa treść",
        published_at=old.published_at,
    )
    shown = {"code": "rodo", "version": 1, "sha256": old.sha256}
    assert answer(True, False, texts=[shown]).json()["code"] == "text_outdated"


# --- Withdrawals ----------------------------------------------------------------------------


def test_unsubscribe_has_the_exact_body_and_leaves_contact(
    chat: Any, answer: Any, post: Post
) -> None:
    chat(EMAIL)
    answer(True, True)
    response = post("/api/unsubscribe", {"email": " JAN@example.COM ", "reason": "dość"})
    assert response.json() == {
        "success": True,
        "message": "Successfully unsubscribed from marketing emails",
        "email": EMAIL,
    }
    conversation = ChatConversation.objects.get()
    assert (conversation.rodo_consent, conversation.marketing_consent) == (True, False)
    assert not Lead.objects.get().marketing_consent
    row = ConsentAuditLog.objects.get(action="unsubscribe")
    assert (row.reason, row.changed, row.email) == ("dość", True, EMAIL)
    assert row.conversation_id == conversation.pk
    assert row.lead_id == Lead.objects.get().pk


def test_unknown_address_gets_the_same_answer_and_a_row(post: Post) -> None:
    response = post("/api/unsubscribe", {"email": "nobody@example.com"})
    assert response.status_code == 200
    assert response.json()["success"] is True
    assert log_actions() == ["unsubscribe"]


def test_repeat_is_logged_as_no_change(post: Post) -> None:
    for _ in range(2):
        assert post("/api/unsubscribe", {"email": EMAIL}).status_code == 200
    assert list(ConsentAuditLog.objects.order_by("seq").values_list("changed", flat=True)) == [
        True,
        False,
    ]


def test_revoke_has_the_exact_body_and_counts_what_changed(
    chat: Any, answer: Any, post: Post, settings: Settings
) -> None:
    settings.CONSENT_STATUS_DISCLOSURE = "open"
    for session_id in ("a" * 43, "b" * 43):
        chat(EMAIL, session_id)
        answer(True, True, session_id)
    first = post("/api/revoke-consent", {"email": EMAIL})
    assert first.json() == {
        "success": True,
        "message": "All consents revoked. Your data will not be processed.",
        "email": EMAIL,
        "affected_records": 4,
    }
    assert post("/api/revoke-consent", {"email": EMAIL}).json()["affected_records"] == 0
    assert not ChatConversation.objects.filter(rodo_consent=True).exists()
    assert not Lead.objects.filter(marketing_consent=True).exists()


@pytest.mark.parametrize("path", ["/api/unsubscribe", "/api/revoke-consent"])
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": None},
        {"email": ""},
        {"email": 7},
        {"email": ["jan@example.com"]},
        {"email": "jan"},
        {"email": "jan@"},
        {"email": "jan@example.com\0"},
        {"email": "jan@example.com, ola@example.com"},
        {"email": "a" * 250 + "@example.com"},
        {"email": "@" * 100_00},
        {"email": "\ud800@example.com"},
    ],
)
def test_bad_address_is_refused_and_nothing_written(
    post: Post, path: str, body: dict[str, Any]
) -> None:
    response = post(path, body)
    assert (response.status_code, response.json()["code"]) == (400, "invalid_email")
    assert not ConsentAuditLog.objects.exists()


@pytest.mark.parametrize("body", [[], None, "x"])
def test_body_that_is_no_object_is_refused(post: Post, body: Any) -> None:
    assert post("/api/unsubscribe", body).status_code == 400


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("Jan.Kowalski+Tag@Example.COM", "jan.kowalski+tag@example.com"),
        ("jan@BÜCHER.example", "jan@xn--bcher-kva.example"),
        ("ｊａｎ@example.com", "jan@example.com"),
    ],
)
def test_spellings_of_one_address_are_one(post: Post, written: str, stored: str) -> None:
    assert post("/api/unsubscribe", {"email": written}).json()["email"] == stored


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        ("x" * 10_000, "x" * 2000),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        (None, None),
        (7, None),
        ("a\x00b\u202ec", "a b c"),
        ("\ud800a", "a"),
    ],
)
def test_no_reason_ever_stops_a_withdrawal(post: Post, reason: Any, kept: str | None) -> None:
    response = post("/api/unsubscribe", {"email": EMAIL, "reason": reason})
    assert response.status_code == 200
    assert ConsentAuditLog.objects.get().reason == kept


def test_change_is_undone_where_the_log_cannot_be_written(
    chat: Any, answer: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat(EMAIL)
    answer(True, True)

    def fail(**_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("consent.log.append", fail)
    client.raise_request_exception = False
    response = client.post("/api/unsubscribe", {"email": EMAIL}, content_type="application/json")
    assert response.status_code == 500
    assert ChatConversation.objects.get().marketing_consent
    assert not Suppression.objects.exists()


# --- Where from -----------------------------------------------------------------------------


def test_row_says_who_asked_from_where(post: Post, settings: Settings) -> None:
    settings.TRUSTED_PROXY_COUNT = 0
    response = post(
        "/api/unsubscribe",
        {"email": EMAIL},
        **{"x-forwarded-for": "203.0.113.7", "user-agent": "Mozilla\u202e <b>" + "x" * 500},
    )
    row = ConsentAuditLog.objects.get()
    assert (row.ip_address, row.ip_source) == ("127.0.0.1", "peer")
    assert row.request_id == response["X-Request-ID"]
    assert row.user_agent is not None
    assert len(row.user_agent) == 300
    assert row.method == "api"


# --- Suppression ----------------------------------------------------------------------------


def test_suppressed_address_is_freed_only_by_its_owners_link(
    chat: Any,
    answer: Any,
    post: Post,
    client: Client,
    mailoutbox: list[EmailMessage],
) -> None:
    post("/api/unsubscribe", {"email": EMAIL})
    chat(EMAIL)
    receipt = answer(True, True).json()
    delivery.deliver_due()
    assert receipt["confirmation_sent"] is True
    assert (receipt["rodo_consent"], receipt["marketing_consent"]) == (True, False)
    assert not ChatConversation.objects.get().marketing_consent
    (mail,) = mailoutbox
    assert mail.to == [EMAIL]
    path = re.search(r"/consent/confirm/\S+", str(mail.body))
    assert path
    assert client.get(path[0]).status_code == 200
    assert not ChatConversation.objects.get().marketing_consent
    stranger = Client(enforce_csrf_checks=True)  # the owner's mail program has no cookie of ours
    assert stranger.post(path[0]).status_code == 200
    assert ChatConversation.objects.get().marketing_consent
    assert Lead.objects.get().marketing_consent
    assert not Suppression.objects.exists()
    count = ConsentAuditLog.objects.count()
    assert client.post(path[0]).status_code == 200
    assert ConsentAuditLog.objects.count() == count


def test_a_mailbox_is_not_flooded_with_links_and_the_last_question_counts(
    chat: Any,
    answer: Any,
    post: Post,
    mailoutbox: list[EmailMessage],
    time_machine: TimeMachineFixture,
) -> None:
    time_machine.move_to("2027-01-11T08:00:00Z", tick=False)
    post("/api/revoke-consent", {"email": EMAIL})
    chat(EMAIL)
    for marketing in (False, False, True):
        answer(True, marketing)
        delivery.deliver_due()
    links = [mail for mail in mailoutbox if "/consent/confirm/" in str(mail.body)]
    assert len(links) == 1
    time_machine.shift(15 * 60)
    delivery.deliver_due()
    *_, last = (mail for mail in mailoutbox if "/consent/confirm/" in str(mail.body))
    path = re.search(r"/consent/confirm/\S+", str(last.body))
    assert path
    assert Client().post(path[0]).status_code == 200
    conversation = ChatConversation.objects.get()
    assert (conversation.rodo_consent, conversation.marketing_consent) == (True, True)


def test_a_link_that_waits_is_not_mailed_after_a_no(
    chat: Any, answer: Any, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    post("/api/unsubscribe", {"email": EMAIL})
    chat(EMAIL)
    answer(True, True)
    post("/api/unsubscribe", {"email": EMAIL})
    delivery.deliver_due()
    assert mailoutbox == []


# --- Consent belongs to an address ----------------------------------------------------------


def actions(email: str) -> list[str]:
    rows = ConsentAuditLog.objects.filter(subject_key=subject_key(email)).order_by("seq")
    return [row.action for row in rows]


def flags() -> tuple[bool, bool]:
    conversation = ChatConversation.objects.get()
    return conversation.rodo_consent, conversation.marketing_consent


def test_another_address_is_asked_anew(chat: Any, answer: Any, client: Client) -> None:
    chat(EMAIL)
    answer(True, True)
    told = chat("jednak proszę na ola@example.com")
    assert told["consent"] == {
        "rodo_consent": False,
        "marketing_consent": False,
        "required": True,
    }
    lead = Lead.objects.get()
    assert (lead.rodo_consent, lead.marketing_consent) == (False, False)
    assert actions(EMAIL) == ["opt-in", "consent-ended"]
    assert actions("ola@example.com") == []
    former = client.get(f"/api/unsubscribe/status/{EMAIL}").json()
    assert (former["rodo_consent"], former["is_unsubscribed"]) == (False, False)
    row = ConsentAuditLog.objects.get(action="consent-ended")
    assert (row.method, row.ip_address) == ("chat", "127.0.0.1")
    answer(True, True)
    assert flags() == (True, True)
    assert actions("ola@example.com") == ["opt-in"]


def test_an_address_typed_in_the_card_gets_only_what_is_ticked_for_it(
    chat: Any, answer: Any, post: Post
) -> None:
    post("/api/unsubscribe", {"email": "ola@example.com"})
    chat(EMAIL)
    answer(True, True)
    receipt = answer(True, True, email="ola@example.com").json()
    assert (receipt["marketing_consent"], receipt["confirmation_sent"]) == (False, True)
    assert flags() == (True, False)
    assert not Lead.objects.get().marketing_consent


def test_a_no_beside_another_address_counts_for_the_one_that_said_yes(
    chat: Any, answer: Any, client: Client
) -> None:
    chat(EMAIL)
    answer(True, True)
    answer(True, False, email="ola@example.com")
    assert client.get(f"/api/unsubscribe/status/{EMAIL}").json()["is_unsubscribed"] is True
    other = client.get("/api/unsubscribe/status/ola@example.com").json()
    assert (other["is_unsubscribed"], other["rodo_consent"]) == (False, True)


def test_what_was_agreed_to_beside_a_phone_number_goes_over_to_the_first_address(
    chat: Any, answer: Any
) -> None:
    chat("601 234 567")
    answer(True, True)
    chat(f"i jeszcze {EMAIL}")
    assert flags() == (True, True)
    first, carried = ConsentAuditLog.objects.order_by("seq")
    assert (carried.action, carried.email, carried.refers_to) == ("opt-in", EMAIL, first.seq)
    assert (carried.changed, carried.text_sha256) == (False, first.text_sha256)


def test_but_not_to_one_that_said_no(chat: Any, answer: Any, post: Post) -> None:
    post("/api/unsubscribe", {"email": EMAIL})
    chat("601 234 567")
    answer(True, True)
    chat(f"i jeszcze {EMAIL}")
    assert flags() == (True, False)
    assert actions(EMAIL) == ["unsubscribe", "consent-ended", "opt-in"]


def test_a_link_frees_the_address_and_not_whatever_stands_there_by_then(
    chat: Any, answer: Any, post: Post
) -> None:
    post("/api/unsubscribe", {"email": EMAIL})
    chat(EMAIL)
    answer(True, True)
    asked = ConsentAuditLog.objects.get(action="confirmation-sent")
    chat("jednak ola@example.com")
    path = tokens.confirm_url(str(asked.event_id)).removeprefix("http://127.0.0.1:8000")
    assert Client().post(path).status_code == 200
    assert flags() == (False, False)
    assert actions(EMAIL)[-1] == "opt-in"
    assert ConsentAuditLog.objects.latest("seq").conversation_id is None


def test_the_owner_sees_what_the_link_agrees_to(
    chat: Any, answer: Any, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    post("/api/unsubscribe", {"email": EMAIL})
    chat(EMAIL)
    answer(True, True)
    delivery.deliver_due()
    text = ConsentText.objects.get(code="marketing", language="pl")
    other = ConsentText.objects.get(code="rodo", language="pl")
    body = str(mailoutbox[0].body)
    path = re.search(r"/consent/confirm/\S+", body)
    assert path
    page = Client().get(path[0]).content.decode()
    for shown in (body, page):
        assert text.text in shown
        assert other.text not in shown


# --- Disclosure of what stands elsewhere ----------------------------------------------------


def test_limited_status_after_every_turn(
    chat: Any, answer: Any, post: Post, client: Client, settings: Settings
) -> None:
    settings.CONSENT_STATUS_DISCLOSURE = "limited"

    def status() -> dict[str, Any]:
        told: dict[str, Any] = client.get(f"/api/unsubscribe/status/{EMAIL}").json()
        return told

    post("/api/unsubscribe", {"email": EMAIL})
    said = status()
    assert (said["last_action"], said["rodo_consent"]) == ("unsubscribe", None)
    chat(EMAIL)
    answer(True, False)
    assert status() == said  # the live consent is not told, not even by its time
    client.delete(
        "/api/chatbot/delete-my-data",
        json.dumps({"session_id": SESSION}),
        content_type="application/json",
    )
    assert status() == said
    post("/api/revoke-consent", {"email": EMAIL})
    post("/api/unsubscribe", {"email": EMAIL})
    said = status()
    assert (said["rodo_consent"], said["marketing_consent"]) == (False, False)


def test_who_types_an_address_learns_nothing_of_its_owner(
    chat: Any, answer: Any, post: Post, client: Client
) -> None:
    chat(EMAIL)
    answer(True, True)
    stranger = "x" * 43
    chat(f"mój mail {EMAIL}", stranger)
    headers = {"user-agent": "OwnersBrowser/1.0"}
    post("/api/unsubscribe", {"email": EMAIL, "reason": "jestem chora"}, **headers)
    response = client.get(f"/api/chatbot/export/{stranger}")
    text = response.content.decode()
    for secret in ("OwnersBrowser", "jestem chora", "before", "ip_address"):
        assert secret not in text
    assert [entry["action"] for entry in response.json()["consents"]] == ["unsubscribe"]


def test_consents_of_an_older_conversation_know_of_a_withdrawal_by_address(
    chat: Any, answer: Any, post: Post, client: Client, time_machine: TimeMachineFixture
) -> None:
    time_machine.move_to("2027-01-11T08:00:00Z", tick=False)
    chat(EMAIL)
    answer(True, True)
    chat(EMAIL, "y" * 43)
    time_machine.shift(3600)
    post("/api/unsubscribe", {"email": EMAIL})
    told = client.get(f"/api/chatbot/consents/{SESSION}").json()
    assert told["since"] == "2027-01-11T08:00:00Z"  # that of the yes that stands
    assert (told["marketing_consent"], told["text_version"]) == (False, "rodo 1")
    post("/api/revoke-consent", {"email": EMAIL})
    told = client.get(f"/api/chatbot/consents/{SESSION}").json()
    assert told["since"] == "2027-01-11T09:00:00Z"
    assert (told["rodo_consent"], told["text_version"]) == (False, None)


@pytest.mark.parametrize("email", ["", "jan", "a" * 65 + "@example.com"])
def test_refusals_of_the_status_are_kept_by_nobody_either(email: str, client: Client) -> None:
    response = client.get(f"/api/unsubscribe/status/{email or '%20'}")
    assert response.status_code == 400
    assert (response["Cache-Control"], response["Referrer-Policy"]) == ("no-store", "no-referrer")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"x", "multipart/form-data"),
        (b"&".join(b"a%d=1" % number for number in range(1500)), FORM),
        ("List-Unsubscribe=One-Click".encode("utf-16"), f"{FORM}; charset=utf-16"),
        (b"\xff\xfe", "text/plain; charset=nonsense"),
    ],
)
def test_a_link_unsubscribes_whatever_is_posted_to_it(
    body: bytes, kind: str, client: Client
) -> None:
    response = client.generic("POST", unsubscribe_path(), body, content_type=kind)
    assert response.status_code == 200
    assert Suppression.objects.exists()


def test_old_link_does_not_undo_a_later_no(
    chat: Any, answer: Any, post: Post, client: Client
) -> None:
    post("/api/unsubscribe", {"email": EMAIL})
    chat(EMAIL)
    answer(True, True)
    event = ConsentAuditLog.objects.get(action="confirmation-sent")
    post("/api/unsubscribe", {"email": EMAIL})
    path = tokens.confirm_url(str(event.event_id)).removeprefix("http://127.0.0.1:8000")
    assert client.post(path).status_code == 400
    assert not ChatConversation.objects.get().marketing_consent


# --- The link in a mail ---------------------------------------------------------------------


def unsubscribe_path(email: str = EMAIL) -> str:
    return "/unsubscribe/" + tokens.made(tokens.UNSUBSCRIBE, email)


def test_looking_at_the_link_changes_nothing(client: Client) -> None:
    response = client.get(unsubscribe_path())
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert not ConsentAuditLog.objects.exists()


def test_one_click_works_without_cookies_and_twice() -> None:
    client = Client(enforce_csrf_checks=True)
    for _ in range(2):
        response = client.post(unsubscribe_path(), {"List-Unsubscribe": "One-Click"})
        assert response.status_code == 200
    row = ConsentAuditLog.objects.order_by("seq").first()
    assert row
    assert (row.action, row.method, row.email) == ("unsubscribe", "one-click", EMAIL)


@pytest.mark.parametrize(
    "token", ["x", "a:b:c", tokens.made(tokens.CONFIRM, EMAIL), tokens.made("other", EMAIL)]
)
def test_foreign_or_tampered_token_is_400(client: Client, token: str) -> None:
    for method in (client.get, client.post):
        assert method(f"/unsubscribe/{token}").status_code == 400
    tampered = unsubscribe_path()[:-2] + "xx"
    assert client.post(tampered).status_code == 400
    assert not ConsentAuditLog.objects.exists()


# --- Status ---------------------------------------------------------------------------------


def test_open_status_tells_the_truth(
    chat: Any, answer: Any, post: Post, client: Client, settings: Settings
) -> None:
    settings.CONSENT_STATUS_DISCLOSURE = "open"
    chat(EMAIL)
    answer(True, True)
    status = client.get("/api/unsubscribe/status/JAN@example.com")
    assert status["Cache-Control"] == "no-store"
    body = status.json()
    assert body.pop("last_action_at").endswith("Z")
    assert body == {
        "email": EMAIL,
        "is_unsubscribed": False,
        "marketing_consent": True,
        "rodo_consent": True,
        "last_action": "opt-in",
    }
    post("/api/unsubscribe", {"email": EMAIL})
    body = client.get(f"/api/unsubscribe/status/{EMAIL}").json()
    assert (body["is_unsubscribed"], body["marketing_consent"], body["rodo_consent"]) == (
        True,
        False,
        True,
    )
    assert body["last_action"] == "unsubscribe"


def test_limited_status_never_reveals_a_live_consent(
    chat: Any, answer: Any, post: Post, client: Client, settings: Settings
) -> None:
    settings.CONSENT_STATUS_DISCLOSURE = "limited"
    chat(EMAIL)
    answer(True, True)

    def told(email: str, **query: str) -> dict[str, Any]:
        body = client.get(f"/api/unsubscribe/status/{email}", query).json()
        del body["email"]
        return body  # type: ignore[no-any-return]

    assert told(EMAIL) == told("never-seen@example.com")
    assert told(EMAIL)["is_unsubscribed"] is False
    assert told(EMAIL, t=tokens.made(tokens.STATUS, EMAIL))["marketing_consent"] is True
    assert post("/api/revoke-consent", {"email": EMAIL}).json()["affected_records"] == 0
    revoked = told(EMAIL)
    assert revoked["is_unsubscribed"] is True
    assert (revoked["rodo_consent"], revoked["last_action"]) == (False, "revoke-consent")


def test_admin_key_and_staff_are_told_everything(
    chat: Any, answer: Any, client: Client, admin_client: Client, settings: Settings
) -> None:
    settings.CONSENT_STATUS_DISCLOSURE = "limited"
    settings.ADMIN_API_KEY = "k" * 40
    chat(EMAIL)
    answer(True, True)
    path = f"/api/unsubscribe/status/{EMAIL}"
    assert client.get(path, headers={"x-admin-api-key": "wrong"}).json()["rodo_consent"] is None
    assert client.get(path, headers={"x-admin-api-key": "k" * 40}).json()["rodo_consent"] is True
    assert admin_client.get(path).json()["rodo_consent"] is True


@pytest.mark.parametrize("email", ["jan", "jan@", "@", "%00", "a b@example.com"])
def test_status_of_no_address_is_400(client: Client, email: str) -> None:
    response = client.get(f"/api/unsubscribe/status/{email}")
    assert (response.status_code, response.json()["code"]) == (400, "invalid_email")


def test_revoking_and_agreeing_in_one_answer_has_to_be_confirmed(chat: Any, answer: Any) -> None:
    chat(EMAIL)
    answer(True, False)
    receipt = answer(False, True).json()
    assert receipt["confirmation_sent"] is True
    assert (receipt["rodo_consent"], receipt["marketing_consent"]) == (False, False)
