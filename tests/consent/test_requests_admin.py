from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.test import Client
from django.utils import timezone
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, ChatMessage
from consent import requests, tasks
from consent.log import Origin, subject_key
from consent.models import AccessLog, Action, ConsentAuditLog, DataRequest, LegalHold
from integrations import delivery
from tests.staff import log_in

pytestmark = pytest.mark.django_db

URL = "/admin/consent/datarequest/"
EMAIL = "jan@example.com"


@pytest.fixture
def officer(client: Client, var_folder: Path) -> Client:
    return log_in(client, "officer", "compliance")


@pytest.fixture
def asked() -> DataRequest:
    return requests.open_erasure_request(email=EMAIL, origin=Origin())


@pytest.fixture
def exported(asked: DataRequest) -> DataRequest:
    requests.verify_by_officer(request_id=asked.pk, officer="x", how="", origin=Origin())
    requests.export_person(email=EMAIL, origin=Origin(), why="")
    return asked


def test_queue_is_by_due_date_with_the_closed_last(
    officer: Client, asked: DataRequest, time_machine: TimeMachineFixture
) -> None:
    time_machine.move_to(timezone.now())
    requests.refuse(request_id=asked.pk, basis="art. 12(5)", origin=Origin())
    time_machine.shift(86400 * 5)
    late = requests.open_request(kind="access", email="ola@example.com", origin=Origin())
    time_machine.shift(86400 * 5)
    later = requests.open_request(kind="access", email=EMAIL, origin=Origin())
    rows = officer.get(URL).context["cl"].result_list
    assert [row.pk for row in rows] == [late.pk, later.pk, asked.pk]


@pytest.mark.parametrize(
    ("days", "words"),
    [(-1, "dni po terminie: 1"), (0, "dziś"), (2, "pozostało dni: 2")],
)
def test_time_left_is_told_in_words(
    days: int, words: str, officer: Client, asked: DataRequest
) -> None:
    due = timezone.localdate() + timedelta(days=days)
    DataRequest.objects.update(due_on=due)
    assert words in officer.get(URL, headers={"Accept-Language": "pl"}).content.decode()


def test_officer_verifies_and_the_copy_is_sent(
    officer: Client,
    asked: DataRequest,
) -> None:
    assert (
        f"{URL}{asked.pk}/step/verify/" in officer.get(f"{URL}{asked.pk}/change/").content.decode()
    )
    response = officer.post(f"{URL}{asked.pk}/step/verify/", {"how": "dowód"})
    delivery.deliver_due()
    assert response.status_code == 302
    asked.refresh_from_db()
    assert (asked.status, asked.verified_by) == ("exported", "officer")
    row = ConsentAuditLog.objects.get(action=Action.REQUEST_VERIFIED)
    assert (row.actor, row.reason, row.method) == ("officer", "dowód", "admin")
    (copy,) = mail.outbox
    assert (copy.to, len(copy.attachments)) == ([EMAIL], 2)


def test_officer_takes_a_request_also_from_another(officer: Client, asked: DataRequest) -> None:
    other = requests.open_request(kind="access", email="ola@example.com", origin=Origin())
    mine, url = User.objects.get(username="officer"), f"{URL}{asked.pk}/step/take/"
    requests.take(request_id=asked.pk, staff_id=User.objects.create_user("ewa").pk)
    assert url in officer.get(f"{URL}{asked.pk}/change/").content.decode()
    officer.get(url)
    assert AccessLog.objects.filter(object_id=str(asked.pk), staff="officer").count() == 2
    assert officer.post(url).status_code == 302
    asked.refresh_from_db()
    assert asked.assignee == mine
    assert officer.post(url).status_code == 404
    assert url not in officer.get(f"{URL}{asked.pk}/change/").content.decode()
    assert '<td class="field-assignee nowrap">officer</td>' in officer.get(URL).content.decode()
    for chosen, rows in (
        (mine.pk, {asked.pk}),
        ("nobody", {other.pk}),
        ("ewa", {asked.pk, other.pk}),
    ):
        listed = officer.get(URL, {"assignee": chosen}).context["cl"].result_list
        assert {row.pk for row in listed} == rows


def test_a_request_that_was_answered_is_taken_by_nobody(
    officer: Client, asked: DataRequest
) -> None:
    requests.refuse(request_id=asked.pk, basis="art. 12(5)", origin=Origin())
    assert officer.post(f"{URL}{asked.pk}/step/take/").status_code == 404
    with pytest.raises(requests.ClosedError):
        requests.take(request_id=asked.pk, staff_id=User.objects.get().pk)


def test_officer_refuses_with_a_basis(officer: Client, asked: DataRequest) -> None:
    assert officer.post(f"{URL}{asked.pk}/step/refuse/", {"basis": " "}).status_code == 200
    officer.post(f"{URL}{asked.pk}/step/refuse/", {"basis": "art. 17(3)(e)"})
    asked.refresh_from_db()
    assert (asked.status, asked.refusal_basis) == ("refused", "art. 17(3)(e)")
    assert officer.get(f"{URL}{asked.pk}/step/refuse/").status_code == 404


def test_dry_run_is_shown_and_changes_nothing(officer: Client, exported: DataRequest) -> None:
    page = officer.get(f"{URL}{exported.pk}/step/erase/").content.decode()
    assert "dziennik zgód" in page
    assert "<script>" not in page
    officer.post(f"{URL}{exported.pk}/step/erase/", {"confirmed": ""})
    exported.refresh_from_db()
    assert exported.status == "exported"
    assert AccessLog.objects.filter(kind="look", object_id=str(exported.pk)).count() == 2


def order(officer: Client, asked: DataRequest, **more: str) -> Any:
    return officer.post(f"{URL}{asked.pk}/step/erase/", {"confirmed": "on", **more})


def test_officer_orders_the_erasure_and_a_worker_carries_it_out(
    officer: Client,
    exported: DataRequest,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    monkeypatch.setattr(tasks.erase_person, "delay", tasks.erase_person.run)
    with django_capture_on_commit_callbacks(execute=True):
        assert order(officer, exported).status_code == 302
    exported.refresh_from_db()
    assert (exported.status, exported.email) == ("completed", "")
    assert not ConsentAuditLog.objects.filter(email=EMAIL).exists()
    row = ConsentAuditLog.objects.get(action=Action.ERASURE_COMPLETED)
    assert (row.actor, row.method) == ("officer", "admin")


def test_an_ordered_erasure_is_shown_and_not_ordered_twice(
    officer: Client, exported: DataRequest
) -> None:
    order(officer, exported)
    page = officer.get(f"{URL}{exported.pk}/change/").content.decode()
    assert "/step/erase/" not in page
    assert "officer" in page
    assert order(officer, exported).status_code == 404
    exported.refresh_from_db()
    assert (exported.status, exported.ordered_by) == ("exported", "officer")


def test_an_order_whose_worker_died_is_carried_out_by_the_sweep_once(
    officer: Client,
    exported: DataRequest,
    time_machine: TimeMachineFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    time_machine.move_to(timezone.now())
    order(officer, exported)
    given: list[int] = []
    monkeypatch.setattr(tasks.erase_person, "delay", given.append)
    tasks.erase_waiting()
    assert given == []
    time_machine.shift(3600)
    tasks.erase_waiting()
    assert given == [exported.pk]
    for _ in range(2):
        tasks.erase_person(exported.pk)
    tasks.erase_waiting()
    assert given == [exported.pk]
    assert ConsentAuditLog.objects.filter(action=Action.ERASURE_COMPLETED).count() == 1


def test_what_would_be_left_is_told_and_accepted_by_a_new_order(
    officer: Client, exported: DataRequest
) -> None:
    somebody = ChatConversation.objects.create(session_id="o" * 43)
    ChatMessage.objects.create(conversation=somebody, sender="user", message=f"pisz na {EMAIL}")
    order(officer, exported)
    tasks.erase_person(exported.pk)
    exported.refresh_from_db()
    assert (exported.status, exported.ordered_at) == ("exported", None)
    page = officer.get(f"{URL}{exported.pk}/change/").content.decode()
    assert "email in chatbot.ChatMessage.message" in page
    order(officer, exported, accept_residue="on")
    tasks.erase_person(exported.pk)
    exported.refresh_from_db()
    assert exported.status == "completed"


def test_a_hold_that_came_after_the_order_stops_it(officer: Client, exported: DataRequest) -> None:
    order(officer, exported)
    LegalHold.objects.create(
        subject_key=exported.subject_key, reason="a lawsuit", until=timezone.localdate()
    )
    tasks.erase_person(exported.pk)
    exported.refresh_from_db()
    assert (exported.status, exported.ordered_by) == ("exported", "")
    assert "Blokada prawna" in exported.outcome or "blokada" in exported.outcome


def test_the_queue_shows_no_address_in_full(officer: Client, asked: DataRequest) -> None:
    assert EMAIL not in officer.get(URL).content.decode()
    assert "j…@example.com" in officer.get(URL).content.decode()
    assert EMAIL in officer.get(f"{URL}{asked.pk}/change/").content.decode()


def test_a_hold_stops_the_erasure(officer: Client, exported: DataRequest) -> None:
    LegalHold.objects.create(
        subject_key=exported.subject_key, reason="a lawsuit", until=timezone.localdate()
    )
    page = officer.post(f"{URL}{exported.pk}/step/erase/", {"confirmed": "on"})
    assert page.status_code == 200
    exported.refresh_from_db()
    assert exported.status == "exported"


def test_erasing_waits_for_the_copy(officer: Client, asked: DataRequest) -> None:
    assert officer.post(f"{URL}{asked.pk}/step/erase/", {"confirmed": "on"}).status_code == 404


def test_who_may_only_look_does_nothing(client: Client, asked: DataRequest) -> None:
    user = User.objects.create_user("reader", is_staff=True)
    user.user_permissions.add(*permission("view_datarequest"))
    client.force_login(user)
    assert "/step/refuse/" not in client.get(f"{URL}{asked.pk}/change/").content.decode()
    for step in ("take", "verify", "refuse", "erase"):
        assert client.post(f"{URL}{asked.pk}/step/{step}/", {"how": "x"}).status_code == 403
    assert client.post(f"{URL}{asked.pk}/change/", {"status": "refused"}).status_code == 403
    asked.refresh_from_db()
    assert asked.status == "received"


def permission(codename: str) -> Any:
    return Permission.objects.filter(codename=codename)


def test_officer_places_a_hold_by_address_and_ends_it_early(officer: Client) -> None:
    url = "/admin/consent/legalhold/"
    today = timezone.localdate()
    hold = {"email": " JAN@example.com", "reason": "a lawsuit", "until": str(today)}
    assert officer.post(f"{url}add/", hold | {"email": "jan"}).status_code == 200
    assert officer.post(f"{url}add/", hold).status_code == 302
    placed = LegalHold.objects.get()
    assert placed.subject_key == subject_key(EMAIL)
    changed = {"reason": "over", "until": str(today - timedelta(days=1)), "subject_key": "x"}
    assert officer.post(f"{url}{placed.pk}/change/", changed).status_code == 302
    assert not LegalHold.objects.standing([subject_key(EMAIL)], today).exists()
    assert officer.post(f"{url}{placed.pk}/delete/", {"post": "yes"}).status_code == 403
