"""What an auditor asks about one person, answered by a compliance officer from the admin pages,
the commands and the status; most of it while the data is held as well as after its erasure."""

import io
import json
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from consent import tasks
from consent.models import ConsentText, DataRequest
from consent.texts import load_texts
from followups.models import FollowupEvent
from followups.tasks import send_due_followups
from tests.consent.answers import consent_answer
from tests.staff import log_in

pytestmark = pytest.mark.django_db

SESSION, EMAIL, PHONE = "q" * 43, "jan@example.com", "601 234 567"
WORDS = f"{EMAIL}, {PHONE}, 60 m2 comfort"
ADDRESS, BROWSER = "192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64)"
LOG, REQUESTS, SUPPRESSIONS, TEXTS, ACCESSES = (
    f"/admin/consent/{name}/"
    for name in ("consentauditlog", "datarequest", "suppression", "consenttext", "accesslog")
)

FOLLOWUPS = "/admin/followups/followupevent/"

PUBLISHED = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
GIVEN = datetime(2026, 3, 2, 10, 15, 30, tzinfo=UTC)
WRITTEN_TO = datetime(2026, 3, 3, 10, 15, 30, tzinfo=UTC)
WITHDRAWN = datetime(2026, 4, 7, 18, 5, 9, tzinfo=UTC)
ASKED = datetime(2026, 4, 8, 9, 0, tzinfo=UTC)
ERASED = datetime(2026, 4, 10, 12, 30, tzinfo=UTC)
# As staff read them, in Polish time.
GIVEN_SHOWN, WITHDRAWN_SHOWN = "2026-03-02 11:15:30 CET", "2026-04-07 20:05:09 CEST"
ERASED_SHOWN = "2026-04-10 14:30:00 CEST"


class Officer:
    """The pages and commands of a compliance officer, as far as they tell of one address."""

    def __init__(self, client: Client, folder: Path) -> None:
        self.client, self.folder = client, folder

    def rows(self, url: str, term: str = EMAIL, **filters: str) -> list[Any]:
        """What the list shows that the officer searches."""
        page = self.client.get(url, {"q": term, **filters})
        assert page.status_code == 200
        return list(page.context["cl"].result_list)

    def entry(self, action: str) -> str:
        """The page of the one log entry of that action."""
        (row,) = self.rows(LOG, action__exact=action)
        return self.page(f"{LOG}{row.pk}/change/")

    def page(self, url: str) -> str:
        page = self.client.get(url)
        assert page.status_code == 200
        return unescape(page.content.decode())

    def export(self) -> dict[str, Any]:
        """The copy that the command writes of all that is held."""
        self.folder.mkdir(exist_ok=True)
        call_command(
            "export_person",
            EMAIL,
            why="an audit",
            officer="officer",
            into=self.folder,
            stdout=io.StringIO(),
        )
        (file,) = self.folder.glob("person-*.json")
        copy: dict[str, Any] = json.loads(file.read_text())
        for written in self.folder.iterdir():
            written.unlink()
        return copy

    def verify(self) -> dict[str, Any]:
        told = io.StringIO()
        call_command("verify_consent_log", "--json", stdout=told)
        result: dict[str, Any] = json.loads(told.getvalue())
        return result


@pytest.fixture(autouse=True)
def surroundings(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.VAR_DIR = tmp_path
    settings.CONSENT_ANCHOR_FILE = tmp_path / "anchors.jsonl"
    settings.EMAIL_FILE_PATH = tmp_path / "outbox"
    monkeypatch.setattr(tasks.erase_person, "delay", lambda *_: None)


@pytest.fixture
def officer(client: Client, tmp_path: Path) -> Officer:
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return Officer(client, tmp_path / "copies")


@pytest.fixture
def held(officer: Officer, time_machine: TimeMachineFixture) -> Officer:
    """Somebody wrote, agreed to everything, and later unsubscribed from marketing."""
    visitor = browser()

    def send(path: str, body: dict[str, Any]) -> None:
        response = visitor.post(path, body, content_type="application/json")
        assert response.status_code in (200, 201)

    time_machine.move_to(PUBLISHED, tick=False)
    load_texts()
    time_machine.move_to(GIVEN, tick=False)
    send("/api/chatbot/chat", {"message": WORDS, "session_id": SESSION})
    texts = visitor.get("/api/chatbot/config").json()["consents"]
    send("/api/consent", consent_answer(SESSION, texts))
    time_machine.move_to(WRITTEN_TO, tick=False)
    send_due_followups()
    time_machine.move_to(WITHDRAWN, tick=False)
    send("/api/unsubscribe", {"email": EMAIL, "reason": "too many messages"})
    time_machine.move_to(ASKED, tick=False)
    log_in(officer.client, "officer", "compliance")
    return officer


@pytest.fixture
def erased(held: Officer, time_machine: TimeMachineFixture) -> Officer:
    """The same person, after the officer carried out an erasure."""
    asked = {"email": EMAIL, "kind": "erasure"}
    browser().post("/api/data-requests", asked, content_type="application/json")
    (request,) = held.rows(REQUESTS)
    act(held, request, "verify", {"how": "called back, knew the quote"})
    held.export()
    time_machine.move_to(ERASED, tick=False)
    act(held, request, "erase", {"confirmed": "on"})
    tasks.erase_person(request.pk)
    return held


def browser() -> Client:
    """The visitor's, who has no account."""
    return Client(headers={"user-agent": BROWSER}, REMOTE_ADDR=ADDRESS)


def act(officer: Officer, request: DataRequest, step: str, form: dict[str, str]) -> None:
    assert officer.client.post(f"{REQUESTS}{request.pk}/step/{step}/", form).status_code == 302


@pytest.fixture(params=["held", "erased"])
def either(request: pytest.FixtureRequest) -> Officer:
    """Before the erasure, and after it."""
    officer: Officer = request.getfixturevalue(request.param)
    return officer


# --- What did you hold? ---------------------------------------------------------------------


def test_what_is_held_is_in_the_copy(held: Officer) -> None:
    copy = held.export()
    (conversation,) = copy["chat"]["conversations"]
    assert conversation["messages"][0]["message"] == WORDS
    assert conversation["lead"]["email"] == EMAIL
    assert conversation["lead"]["phone"] == "+48601234567"
    actions = [entry["action"] for entry in copy["consent"]["log"]]
    assert actions == ["opt-in", "unsubscribe", "export"]  # the copy tells of itself


def test_after_the_erasure_nothing_but_the_proof_is_held(erased: Officer) -> None:
    copy = erased.export()
    assert copy["chat"] == {"conversations": [], "leads": []}
    proven = [entry["action"] for entry in copy["consent"]["log"]]
    assert proven[:2] == ["opt-in", "unsubscribe"]
    left = json.dumps(copy)
    for gone in (WORDS, PHONE, "+48601234567", ADDRESS, "too many messages"):
        assert gone not in left


# --- On what basis, and by which text? ------------------------------------------------------


def test_the_basis_is_told_for_each_purpose(either: Officer) -> None:
    entry = either.entry("opt-in")
    assert "contact (RODO): no → yes" in entry
    assert "marketing: no → yes" in entry


def test_the_text_is_shown_word_for_word(either: Officer) -> None:
    entry = either.entry("opt-in")
    agreed_to = ConsentText.objects.filter(language="pl", version=1)
    assert len(agreed_to) == 2
    for text in agreed_to:
        assert text.text in entry
        assert str(text) in entry


def test_the_text_is_the_one_of_that_day_and_not_the_newest(either: Officer) -> None:
    first = ConsentText.objects.get(code="marketing", version=1, language="pl")
    newer = ConsentText.objects.create(
        code="marketing",
        purpose=first.purpose,
        version=2,
        language="pl",
        title=first.title,
        text="Zgadzam się na nowe brzmienie.",
        published_at=ERASED,
    )
    entry = either.entry("opt-in")
    assert first.text in entry
    assert newer.text not in entry


def test_since_when_a_text_was_in_force_is_told(either: Officer) -> None:
    page = either.page(TEXTS)
    assert "March 1, 2026" in page


# --- When, and from where? ------------------------------------------------------------------


def test_when_consent_was_given(either: Officer) -> None:
    assert GIVEN_SHOWN in either.entry("opt-in")


def test_from_where_consent_was_given(held: Officer) -> None:
    entry = held.entry("opt-in")
    assert ADDRESS in entry
    assert BROWSER in entry
    assert "widget" in entry


def test_after_the_erasure_the_way_is_told_and_the_address_is_gone(erased: Officer) -> None:
    entry = erased.entry("opt-in")
    assert "widget" in entry
    assert ADDRESS not in entry
    assert BROWSER not in entry
    assert EMAIL not in entry


def test_who_removed_values_from_the_log_when_and_why(erased: Officer) -> None:
    (removal,) = erased.rows(LOG, term="", action__exact="redaction")
    entry = erased.page(f"{LOG}{removal.pk}/change/")
    for told in (ERASED_SHOWN, "officer", "erasure", "email, ip_address, lead_id"):
        assert told in entry
    assert "April 10, 2026, 2:30 p.m." in erased.entry("opt-in")


# --- When was it withdrawn? -----------------------------------------------------------------


def test_when_consent_was_withdrawn(either: Officer) -> None:
    entry = either.entry("unsubscribe")
    assert WITHDRAWN_SHOWN in entry
    assert "marketing: yes → no" in entry


def test_the_withdrawal_still_stands(either: Officer) -> None:
    (row,) = either.rows(LOG, action__exact="unsubscribe")
    (suppression,) = either.rows(SUPPRESSIONS, term=row.subject_key)
    assert (suppression.purpose, suppression.created_at) == ("marketing_consent", WITHDRAWN)
    status = either.client.get(f"/api/unsubscribe/status/{EMAIL}").json()
    assert (status["is_unsubscribed"], status["marketing_consent"]) == (True, False)
    assert status["last_action_at"] == "2026-04-07T18:05:09Z"


# --- Who looked? ----------------------------------------------------------------------------


def test_who_looked_when_and_what_for(either: Officer) -> None:
    stated = {"purpose": "audit", "case": "7/2026"}
    either.client.post("/admin/consent/accesslog/purpose/", stated)
    (row,) = either.rows(LOG, action__exact="opt-in")
    either.page(f"{LOG}{row.pk}/change/")
    looks = [each for each in either.rows(ACCESSES) if each.object_id == str(row.pk)]
    (seen,) = (each for each in looks if each.why == "audyt lub kontrola 7/2026")
    assert (seen.staff, seen.kind, seen.what) == ("officer", "look", "consent.ConsentAuditLog")
    assert seen.timestamp in (ASKED, ERASED)


def test_the_person_is_told_when_and_what_for_staff_looked(either: Officer) -> None:
    either.page(f"{LOG}?q={EMAIL}")
    told = either.export()["consent"]["accesses"]
    assert {"search", "export"} <= {access["access"] for access in told}
    assert all(access["timestamp"] and access["why"] for access in told)
    assert "officer" not in json.dumps(told)


# --- Why did I get this, and what was sent after I said no? ----------------------------------


def test_every_mail_names_the_consent_that_allowed_it(either: Officer) -> None:
    (sent,) = either.rows(FOLLOWUPS, status__exact="sent")
    (grant,) = either.rows(LOG, action__exact="opt-in")
    shown = either.page(f"{FOLLOWUPS}{sent.pk}/change/")
    assert f"{LOG}{grant.pk}/change/" in shown
    assert "marketing: no → yes" in either.page(f"{LOG}{grant.pk}/change/")
    assert sent.sent_at == WRITTEN_TO


def test_the_copy_tells_the_person_why_as_well(held: Officer) -> None:
    told = held.export()["followups"]["followups"]
    assert [row["status"] for row in told] == ["sent", "suppressed", "suppressed"]
    allowed_by = told[0]["allowed_by"]
    (grant,) = held.rows(LOG, action__exact="opt-in")
    assert allowed_by["receipt"] == str(grant.event_id)
    assert "marketing 1" in allowed_by["consent_text"]


def test_nothing_was_sent_after_the_withdrawal(either: Officer) -> None:
    rows = either.rows(FOLLOWUPS)
    assert all(row.sending_at is None or row.sending_at < WITHDRAWN for row in rows)
    assert "sent after a withdrawal</th><td>0</td>" in either.page(f"{FOLLOWUPS}funnel/")


def test_a_mail_after_the_withdrawal_would_show(either: Officer) -> None:
    FollowupEvent.objects.filter(status="sent").update(sending_at=ASKED)
    assert "sent after a withdrawal</th><td>1</td>" in either.page(f"{FOLLOWUPS}funnel/")


# --- What was erased, and when? -------------------------------------------------------------


def test_without_an_erasure_none_is_told(held: Officer) -> None:
    assert held.rows(LOG, action__exact="erasure-completed") == []
    assert held.rows(REQUESTS) == []


def test_what_was_erased_and_when(erased: Officer) -> None:
    entry = erased.entry("erasure-completed")
    assert ERASED_SHOWN in entry
    for told in (
        "chatbot.ChatConversation: 1 deleted",
        "chatbot.ChatMessage: 3 deleted",
        "chatbot.Lead: 1 deleted",
        "consent.ConsentAuditLog: 5 redacted",
        "consent.Suppression: 1 kept",
    ):
        assert told in entry


def test_the_erasure_was_asked_for_verified_and_done_in_time(erased: Officer) -> None:
    (request,) = erased.rows(REQUESTS)
    assert (request.kind, request.status, request.email) == ("erasure", "completed", "")
    assert (request.received_at, request.verified_at) == (ASKED, ASKED)
    assert (request.verified_by, request.completed_at) == ("officer", ERASED)
    assert request.completed_at.date() <= request.due_on
    assert "chatbot.Lead: 1 deleted" in erased.page(f"{REQUESTS}{request.pk}/change/")


def test_the_log_tells_the_whole_story_in_order(erased: Officer) -> None:
    assert [row.action for row in reversed(erased.rows(LOG))] == [
        "opt-in",
        "unsubscribe",
        "erasure-requested",
        "request-verified",
        "export",
        "erasure-completed",
    ]


# --- Is the log intact? ---------------------------------------------------------------------


def test_the_log_is_intact(either: Officer) -> None:
    call_command("anchor_consent_log", stdout=io.StringIO())
    result = either.verify()
    assert (result["is_intact"], result["findings"], result["notes"]) == (True, [], [])
    assert result["rows"] >= len(either.rows(LOG))
    assert f"entries: {result['rows']}" in either.page(LOG)
    (row,) = either.rows(LOG, action__exact="opt-in")
    assert "intact" in either.page(f"{LOG}{row.pk}/change/")
