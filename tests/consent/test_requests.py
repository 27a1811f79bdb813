from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail, signing
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.test import Client
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, ChatMessage
from consent import log, requests
from consent.log import Origin, subject_key
from consent.models import Action, ConsentAuditLog, ConsentText, DataRequest
from consent.texts import load_texts
from integrations import delivery, registry
from integrations.models import OutboxRow
from novahouse.celery import app

pytestmark = pytest.mark.django_db

ORIGIN = Origin(ip_address="192.0.2.7", ip_source="peer", method="api")
EMAIL = "jan@example.com"


def ask(client: Client, email: str = EMAIL, kind: str = "erasure") -> Any:
    """And what a worker does after it."""
    response = post(client, email, kind)
    delivery.deliver_due()
    return response


def post(client: Client, email: str = EMAIL, kind: str = "erasure") -> Any:
    body = {"email": email, "kind": kind}
    return client.post("/api/data-requests", body, content_type="application/json")


def mailed_link() -> str:
    (line,) = (line for line in mail.outbox[-1].body.splitlines() if "/data-requests/" in line)
    return line[line.index("/data-requests/") :]


@pytest.fixture
def conversation() -> ChatConversation:
    conversation = ChatConversation.objects.create(session_id="s" * 43, email=EMAIL)
    ChatMessage.objects.create(
        conversation=conversation, sender="user", message="Cena <b>za 60 m2</b>?"
    )
    return conversation


def test_open_request_is_due_after_the_legal_month(time_machine: TimeMachineFixture) -> None:
    time_machine.move_to("2026-11-24T08:00:00Z", tick=False)
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    assert request.due_on == date(2026, 12, 28)
    row = ConsentAuditLog.objects.get(seq=request.log_seq)
    assert (row.action, row.email, row.ip_address) == ("erasure-requested", EMAIL, "192.0.2.7")
    assert row.subject_key == request.subject_key == subject_key(EMAIL)


def test_open_request_late_in_the_evening_counts_from_the_polish_day(
    time_machine: TimeMachineFixture,
) -> None:
    time_machine.move_to("2026-06-30T22:30:00Z", tick=False)  # in Warsaw it is 1 July
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    assert request.due_on == date(2026, 8, 3)


def test_open_request_again_is_the_same_one() -> None:
    first = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    assert requests.open_erasure_request(email=EMAIL, origin=ORIGIN) == first
    assert requests.open_request(kind="access", email=EMAIL, origin=ORIGIN) != first
    assert ConsentAuditLog.objects.filter(action=Action.ERASURE_REQUESTED).count() == 1


def test_open_request_that_another_process_opened_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    monkeypatch.setattr(QuerySet, "first", lambda _rows: None)  # not there yet when looked for
    assert requests.open_erasure_request(email=EMAIL, origin=ORIGIN) == first
    assert ConsentAuditLog.objects.filter(action=Action.ERASURE_REQUESTED).count() == 1


def test_no_second_open_request_even_past_the_service() -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    request.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        request.save()


def test_a_closed_request_makes_room_for_the_next() -> None:
    first = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    requests.refuse(request_id=first.pk, basis="art. 17(3)(b)", origin=ORIGIN)
    assert requests.open_erasure_request(email=EMAIL, origin=ORIGIN) != first


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "verified"},
        {"verified_by": "link"},
        {"status": "exported", "verified_at": timezone.now(), "verified_by": "link"},
        {"status": "refused"},
        {"completed_at": timezone.now()},
        {"status": "lost"},
        {"kind": "move"},
    ],
)
def test_the_database_refuses_half_a_state(fields: dict[str, Any]) -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    with pytest.raises(IntegrityError), transaction.atomic():
        DataRequest.objects.filter(pk=request.pk).update(**fields)


def test_without_its_log_row_no_request_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_row: object) -> None:
        raise log.NotConfiguredError

    monkeypatch.setattr(log, "append", fail)
    with pytest.raises(log.NotConfiguredError):
        requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    assert not DataRequest.objects.exists()


def test_the_answer_is_the_same_for_everybody(
    client: Client, conversation: ChatConversation
) -> None:
    known = ask(client)
    repeated = ask(client)
    unknown = ask(client, "nobody@example.com")
    assert known.status_code == repeated.status_code == unknown.status_code == 202
    assert known.json() == repeated.json() == unknown.json()


@pytest.mark.parametrize("email", [None, "", "jan", 7, ["jan@example.com"], "a" * 500])
def test_an_invalid_address_is_named(client: Client, email: object) -> None:
    body = {"email": email, "kind": "erasure"}
    response = client.post("/api/data-requests", body, content_type="application/json")
    assert (response.status_code, response.json()["code"]) == (400, "invalid_email")
    assert not DataRequest.objects.exists()


@pytest.mark.parametrize("kind", [None, "", "everything", 1, {}])
def test_an_unknown_kind_is_refused(client: Client, kind: object) -> None:
    body = {"email": EMAIL, "kind": kind}
    response = client.post("/api/data-requests", body, content_type="application/json")
    assert (response.status_code, list(response.json()["fields"])) == (400, ["kind"])


def test_the_link_is_mailed_once_in_a_while(
    client: Client, time_machine: TimeMachineFixture
) -> None:
    time_machine.move_to("2026-11-24T08:00:00Z", tick=False)
    for _ in range(3):
        ask(client)
    assert [message.to for message in mail.outbox] == [[EMAIL]]
    time_machine.shift(timedelta(hours=1))
    ask(client)
    assert len(mail.outbox) == 2


def test_a_mail_that_failed_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, time_machine: TimeMachineFixture
) -> None:
    time_machine.move_to("2026-11-24T08:00:00Z", tick=False)
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", refuse_connection)
        delivery.deliver_due()
    request.refresh_from_db()
    assert (mail.outbox, request.link_sent_at) == ([], None)
    time_machine.shift(timedelta(hours=1))
    for _ in range(2):
        delivery.deliver_due()
    request.refresh_from_db()
    assert (len(mail.outbox), request.link_sent_at) == (1, timezone.now())


def refuse_connection(_message: object) -> None:
    raise ConnectionRefusedError


def test_a_mail_waits_with_the_request_that_asks_for_it(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    """A broker that is away, or a worker that died, loses none: the row says what to send."""

    def fail() -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(registry, "on_enqueued", [fail])
    with django_capture_on_commit_callbacks(execute=True):
        assert post(client).status_code == 202
    assert mail.outbox == []
    delivery.deliver_due()
    assert [message.to for message in mail.outbox] == [[EMAIL]]


def test_a_link_is_of_no_use_once_the_request_is_closed() -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    requests.refuse(request_id=request.pk, basis="art. 17(3)(b)", origin=ORIGIN)
    delivery.deliver_due()
    assert mail.outbox == []
    assert OutboxRow.objects.get().status == "cancelled"


@pytest.mark.parametrize(
    ("language", "subject"), [("pl", "Prosimy o potwierdzenie"), ("en", "Please confirm")]
)
def test_mails_are_in_the_language_of_the_text_that_was_shown(language: str, subject: str) -> None:
    load_texts()
    shown = ConsentText.objects.filter(language=language).values_list("sha256", flat=True)
    log.append(action=Action.OPT_IN, origin=ORIGIN, email=EMAIL, text_sha256=" ".join(shown))
    requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    delivery.deliver_due()
    assert mail.outbox[0].subject.startswith(subject)


def test_the_sweep_for_erasures_is_scheduled_in_place_of_the_one_for_mails() -> None:
    app.loader.import_default_modules()
    scheduled = set(PeriodicTask.objects.values_list("task", flat=True))
    assert "consent.tasks.erase_waiting" in scheduled & set(app.tasks)
    assert not any("request_tasks" in name for name in scheduled)


def test_looking_at_the_page_changes_nothing(client: Client) -> None:
    ask(client)
    response = client.get(mailed_link())
    assert response.status_code == 200
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]
    assert "<button" in response.text
    assert EMAIL not in response.text
    assert DataRequest.objects.get().status == "received"


def test_the_link_verifies_and_the_copy_goes_to_the_stored_address(
    client: Client, conversation: ChatConversation
) -> None:
    ask(client, kind="access")
    link = mailed_link()
    for _ in range(2):
        response = client.post(link)
        delivery.deliver_due()
        assert response.status_code == 200
        assert "Cena" not in response.text
    request = DataRequest.objects.get()
    assert (request.status, request.verified_by, request.email) == ("completed", "link", "")
    copy = mail.outbox[1]
    assert len(mail.outbox) == 2
    assert copy.to == [EMAIL]
    (_, as_json, _), (_, as_html, _) = copy.attachments
    assert "Cena <b>za 60 m2</b>?" in as_json
    assert conversation.session_id not in as_json
    assert "Cena &lt;b&gt;za 60 m2&lt;/b&gt;?" in as_html
    actions = ConsentAuditLog.objects.order_by("seq").values_list("action", flat=True)
    assert list(actions) == ["access-requested", "request-verified", "export"]


def test_a_verified_erasure_gets_its_copy_and_waits_for_an_officer(
    client: Client, conversation: ChatConversation
) -> None:
    ask(client)
    client.post(mailed_link())
    delivery.deliver_due()
    assert DataRequest.objects.get().status == "exported"
    assert ChatConversation.objects.filter(pk=conversation.pk).exists()


def test_a_post_from_a_browser_needs_no_cookie() -> None:
    client = Client(enforce_csrf_checks=True)
    ask(client)
    assert client.post(mailed_link(), headers={"origin": "null"}).status_code == 200


@pytest.mark.parametrize(
    "token",
    [
        "x",
        "a:b:c",
        signing.dumps("1", salt="consent.unsubscribe"),
        signing.dumps("999999", salt=requests.LINK_USE),
        signing.dumps(1, salt=requests.LINK_USE),
    ],
)
def test_a_bad_token_is_refused(client: Client, token: str) -> None:
    for method in (client.get, client.post):
        response = method(f"/data-requests/{token}")
        assert response.status_code == 400
        assert "<button" not in response.text


def test_an_old_token_is_refused(client: Client, time_machine: TimeMachineFixture) -> None:
    time_machine.move_to("2026-11-24T08:00:00Z", tick=False)
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    link = requests.link_url(request)
    path = link[link.index("/data-requests/") :]
    time_machine.shift(timedelta(days=32))
    assert client.post(path).status_code == 400
    request.refresh_from_db()
    assert request.status == "received"


def test_an_officer_verifies_and_says_how() -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    admin = Origin(method="admin", actor="officer")
    requests.verify_by_officer(
        request_id=request.pk, officer="officer", how="identity card at the office", origin=admin
    )
    request.refresh_from_db()
    assert (request.status, request.verified_by) == ("verified", "officer")
    row = ConsentAuditLog.objects.get(action=Action.REQUEST_VERIFIED)
    assert (row.refers_to, row.actor) == (request.log_seq, "officer")
    assert row.reason == "identity card at the office"


def test_a_refused_request_can_not_be_verified_any_more(client: Client) -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    requests.refuse(request_id=request.pk, basis="art. 17(3)(b)", origin=ORIGIN)
    with pytest.raises(requests.ClosedError):
        requests.verify_by_officer(request_id=request.pk, officer="o", how="", origin=ORIGIN)
    link = requests.link_url(request)
    assert client.post(link[link.index("/data-requests/") :]).status_code == 200
    request.refresh_from_db()
    assert request.status == "refused"


def test_overdue_requests() -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=ORIGIN)
    assert not DataRequest.objects.overdue(request.due_on).exists()
    assert DataRequest.objects.overdue(request.due_on + timedelta(days=1)).get() == request
