"""Leads on monday.com's board, from a visitor's message to the item, and back out of it."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from chatbot import board
from chatbot.models import ChatConversation, Lead
from chatbot.services.leads import set_status
from consent import erasure, requests, selectors, services
from consent.log import Origin
from consent.models import ConsentAuditLog
from consent.texts import load_texts
from integrations import delivery, outbox
from integrations.models import Alert, OutboxRow
from integrations.standins.monday import Refused
from integrations.standins.server import Reply
from integrations.standins.slack import SlackStandIn
from tests.consent.answers import consent_answer
from tests.integrations.standins import StrictMonday
from tests.staff import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock", "slack_server")]

SESSION = "b" * 43
EMAIL = "jan@example.com"
ADDRESSED = "60 m2 comfort w Gdańsku, nazywam się Jan Kowalski, jan@example.com, 601 234 567"


def say(client: Client, message: str, session_id: str = SESSION) -> None:
    body = {"message": message, "session_id": session_id}
    response = client.post("/api/chatbot/chat", body, content_type="application/json")
    assert response.status_code == 200


def agree(client: Client, session_id: str = SESSION) -> None:
    load_texts()
    body = consent_answer(session_id, selectors.texts_for_widget("pl"))
    response = client.post("/api/consent", body, content_type="application/json")
    assert response.status_code == 201


@pytest.fixture
def lead(client: Client) -> Lead:
    say(client, ADDRESSED)
    agree(client)
    return Lead.objects.get()


def the_item(server: StrictMonday) -> dict[str, Any]:
    (item,) = server.items.values()
    return item


def rows(kind: str) -> list[tuple[str, str]]:
    found = OutboxRow.objects.filter(kind=kind).order_by("id")
    return list(found.values_list("status", "last_error"))


def test_lead_becomes_an_item_once_and_later_changes_update_it(
    client: Client, monday_server: StrictMonday, lead: Lead
) -> None:
    delivery.deliver_due()
    values = the_item(monday_server)["values"]
    assert values["email"] == {"email": EMAIL, "text": EMAIL}
    assert values["phone"] == {"phone": "48601234567", "countryShortName": "PL"}
    assert (values["square_meters"], values["city"]) == ("60.00", "Gdańsk")
    assert values["status"] == {"label": "New Lead"}
    assert values["rodo_consent"] == {"checked": "true"}
    lead.refresh_from_db()
    assert lead.monday_item_id in monday_server.items
    say(client, "jednak 75 m2")
    delivery.deliver_due()
    assert monday_server.created == 1
    assert the_item(monday_server)["values"]["square_meters"] == "75.00"


def test_nothing_is_told_before_contact_was_agreed_to(
    client: Client, monday_server: StrictMonday
) -> None:
    say(client, ADDRESSED)
    delivery.deliver_due()
    assert monday_server.requests == []


def test_messages_that_change_nothing_tell_nothing(
    client: Client, monday_server: StrictMonday, lead: Lead
) -> None:
    for _ in range(8):  # until the score has grown to its end
        say(client, "ok")
    delivery.deliver_due()
    before = len(monday_server.requests)
    say(client, "ok")
    delivery.deliver_due()
    assert len(monday_server.requests) == before


def test_row_holds_no_personal_data(lead: Lead) -> None:
    written = str(list(OutboxRow.objects.values()))
    assert not [word for word in (EMAIL, "Kowalski", "601234567") if word in written]


def test_columns_and_labels_are_settings(
    client: Client, monday_server: StrictMonday, lead: Lead, settings: Settings
) -> None:
    settings.MONDAY_COLUMNS = {"email": "email_of_another_board"}
    delivery.deliver_due()
    assert rows("lead")[0][0] == "dead"
    settings.MONDAY_COLUMNS = {"interested_package": "city", "city": "interested_package"}
    settings.MONDAY_STATUS_LABELS = settings.MONDAY_STATUS_LABELS | {"new": "Nowy"}
    outbox.replay(OutboxRow.objects.all())
    delivery.deliver_due()
    values = the_item(monday_server)["values"]
    assert (values["city"], values["status"]["label"]) == ("comfort", "Nowy")


@pytest.mark.parametrize("fault", ["drop-after", "drop"])
def test_unknown_outcome_is_looked_into_before_creating_again(
    monday_server: StrictMonday, lead: Lead, fault: str, clock: TimeMachineFixture
) -> None:
    monday_server.fail(fault, 1)
    delivery.deliver_due()
    assert monday_server.created == (fault == "drop-after")
    clock.shift(60)
    delivery.deliver_due()
    assert monday_server.created == len(monday_server.items) == 1
    lead.refresh_from_db()
    assert lead.monday_item_id in monday_server.items


@pytest.mark.any_database
def test_a_thousand_leads_of_a_ten_minute_outage_all_arrive_once(
    monday_server: StrictMonday, clock: TimeMachineFixture
) -> None:
    leads = Lead.objects.bulk_create(
        Lead(email=f"jan{number}@example.com", rodo_consent=True) for number in range(1000)
    )
    for lead in leads:
        board.tell_lead(lead)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as a server does by itself once rows are committed
    monday_server.fail("drop-after", 1)  # the first is made, and nobody hears of it
    delivery.deliver_due(rows_max=1)
    monday_server.fail("error")
    for _ in range(10):
        delivery.deliver_due()
        clock.shift(60)
    assert len(monday_server.requests) < 20
    monday_server.fail("")
    while OutboxRow.objects.exclude(status="delivered").exclude(channel="slack").exists():
        clock.shift(60)
        delivery.deliver_due()
    emails = [item["values"]["email"]["email"] for item in monday_server.items.values()]
    assert sorted(emails) == sorted(lead.email for lead in leads)
    assert monday_server.created == len(leads)
    assert set(Lead.objects.values_list("monday_item_id", flat=True)) == set(monday_server.items)


def test_doubt_of_a_row_that_was_given_up_is_remembered(
    client: Client, monday_server: StrictMonday, lead: Lead, clock: TimeMachineFixture
) -> None:
    monday_server.fail("drop-after", 1)
    delivery.deliver_due()
    OutboxRow.objects.filter(kind="lead").update(attempts=8)
    clock.shift(60)
    delivery.deliver_due()
    assert rows("lead")[0][0] == "dead"
    say(client, "jednak 75 m2")
    delivery.deliver_due()
    assert (monday_server.created, len(monday_server.items)) == (1, 1)


def test_status_set_in_the_admin_becomes_the_board_s_label_and_nothing_else_does(
    client: Client, monday_server: StrictMonday, lead: Lead
) -> None:
    delivery.deliver_due()
    log_in(client, "seller", "sales")
    url = f"/admin/chatbot/lead/{lead.pk}/change/"
    assert client.post(url, {"status": "converted"}).status_code == 302
    delivery.deliver_due()
    assert the_item(monday_server)["values"]["status"] == {"label": "Done"}
    the_item(monday_server)["values"]["status"] = {"label": "Stuck"}  # somebody, on the board
    say(client, "jednak 75 m2")
    delivery.deliver_due()
    assert the_item(monday_server)["values"]["status"] == {"label": "Stuck"}


def test_withdrawal_is_passed_on_and_the_log_s_page_says_when(
    admin_client: Client, monday_server: StrictMonday, lead: Lead
) -> None:
    delivery.deliver_due()
    services.unsubscribe(email=EMAIL, origin=Origin())
    event = ConsentAuditLog.objects.get(action="unsubscribe")
    url = f"/admin/consent/consentauditlog/{event.pk}/change/"
    assert "monday.com: oczekuje" in admin_client.get(url).content.decode()
    delivery.deliver_due()
    values = the_item(monday_server)["values"]
    assert values["marketing_consent"] is None
    assert values["rodo_consent"] == {"checked": "true"}
    assert "monday.com: dostarczone" in admin_client.get(url).content.decode()


def test_revocation_ends_updates_and_is_passed_on_once(
    monday_server: StrictMonday, lead: Lead
) -> None:
    delivery.deliver_due()
    Lead.objects.update(city="Sopot")
    board.tell_lead(lead)
    services.revoke(email=EMAIL, origin=Origin())
    services.revoke(email=EMAIL, origin=Origin())
    delivery.deliver_due()
    values = the_item(monday_server)["values"]
    assert (values["rodo_consent"], values["city"]) == (None, "Gdańsk")
    assert rows("lead")[1] == ("cancelled", "The consent to contact is gone.")
    assert len(rows("lead-withdrawn")) == 1


def test_revoked_before_it_was_ever_told_it_never_is(
    monday_server: StrictMonday, lead: Lead
) -> None:
    services.revoke(email=EMAIL, origin=Origin())
    delivery.deliver_due()
    assert monday_server.created == 0
    assert rows("lead-withdrawn") == [("cancelled", "It is not on the board.")]


@pytest.mark.parametrize("kept", ["delete", "anonymise"])
def test_erasure_by_the_visitor_reaches_the_board(
    client: Client, monday_server: StrictMonday, lead: Lead, settings: Settings, kept: str
) -> None:
    settings.MONDAY_ERASURE = kept
    delivery.deliver_due()
    body = {"session_id": SESSION}
    client.delete("/api/chatbot/delete-my-data", body, content_type="application/json")
    assert not Lead.objects.exists()
    delivery.deliver_due()
    assert rows("lead-erased")[-1][0] == "delivered"
    if kept == "delete":
        assert monday_server.items == {}
    else:
        left = str(the_item(monday_server))
        assert not [word for word in (EMAIL, "Kowalski", "601234567", "Gda") if word in left]


def test_erasure_of_a_lead_whose_item_we_were_never_told_of_finds_it_by_our_key(
    client: Client, monday_server: StrictMonday, lead: Lead, clock: TimeMachineFixture
) -> None:
    monday_server.fail("drop-after", 1)
    delivery.deliver_due()
    ChatConversation.objects.get()
    body = {"session_id": SESSION}
    client.delete("/api/chatbot/delete-my-data", body, content_type="application/json")
    clock.shift(60)
    delivery.deliver_due()
    assert (monday_server.created, monday_server.items) == (1, {})


@pytest.mark.usefixtures("var_folder")
def test_executed_request_is_passed_on_and_the_log_s_page_says_when(
    admin_client: Client, monday_server: StrictMonday, lead: Lead
) -> None:
    delivery.deliver_due()
    asked = requests.open_erasure_request(email=EMAIL, origin=Origin())
    requests.verify_by_officer(request_id=asked.pk, officer="x", how="id", origin=Origin())
    requests.export_person(email=EMAIL, origin=Origin(), why="request")
    erasure.execute(request_id=asked.pk, origin=Origin())
    delivery.deliver_due()
    assert monday_server.items == {}
    event = ConsentAuditLog.objects.get(action="erasure-completed")
    page = admin_client.get(f"/admin/consent/consentauditlog/{event.pk}/change/")
    assert "monday.com: dostarczone" in page.content.decode()


def test_item_that_was_deleted_on_the_board_is_not_made_again(
    client: Client, monday_server: StrictMonday, lead: Lead
) -> None:
    delivery.deliver_due()
    monday_server.items.clear()
    say(client, "jednak 75 m2")
    delivery.deliver_due()
    assert monday_server.created == 1
    assert rows("lead")[-1][0] == "dead"
    client.delete(
        "/api/chatbot/delete-my-data", {"session_id": SESSION}, content_type="application/json"
    )
    delivery.deliver_due()
    assert rows("lead-erased") == [("delivered", "")]


def test_status_and_withdrawal_of_an_item_deleted_on_the_board_are_cancelled(
    monday_server: StrictMonday, lead: Lead
) -> None:
    delivery.deliver_due()
    monday_server.items.clear()
    set_status(lead_id=lead.pk, status="contacted")
    services.revoke(email=EMAIL, origin=Origin(method="link"))
    delivery.deliver_due()
    assert [status for status, _ in rows("lead-status") + rows("lead-withdrawn")] == [
        "cancelled",
        "cancelled",
    ]
    assert not Alert.objects.filter(kind="dead").exists()


@pytest.mark.parametrize("status", [302, 404, 405])
def test_answer_of_a_wrong_address_erases_nothing_and_gives_nothing_up(
    client: Client, monday_server: StrictMonday, lead: Lead, clock: TimeMachineFixture, status: int
) -> None:
    delivery.deliver_due()
    client.delete(
        "/api/chatbot/delete-my-data", {"session_id": SESSION}, content_type="application/json"
    )
    with pytest.MonkeyPatch.context() as patch:
        elsewhere = Reply(status, b"<html>Not here</html>", "text/html")
        patch.setattr(monday_server, "handle", lambda *_request: elsewhere)
        delivery.deliver_due()
    assert rows("lead-withdrawn") == [("pending", f"monday.com answered {status}")]
    assert rows("lead-erased") == [("pending", "")]
    assert Alert.objects.filter(kind="misconfigured").exists()
    assert monday_server.items
    clock.shift(301)
    delivery.deliver_due()
    assert (rows("lead-erased")[0][0], monday_server.items) == ("delivered", {})


@pytest.mark.parametrize(
    ("status", "said", "seconds"),
    [
        (429, {"retry_in_seconds": 3000}, 3000),
        (429, {}, 1800),
        (200, {}, 1800),
    ],
)
def test_daily_limit_is_respected_however_it_is_told(
    monday_server: StrictMonday,
    lead: Lead,
    clock: TimeMachineFixture,
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    said: dict[str, int],
    seconds: int,
) -> None:
    for number in range(20):
        board.tell_lead(Lead.objects.create(email=f"{number}@example.com", rodo_consent=True))
    extensions = {"code": "DAILY_LIMIT_EXCEEDED", "status_code": 429, **said}
    body = json.dumps({"errors": [{"message": "x", "extensions": extensions}]}).encode()
    monkeypatch.setattr(monday_server, "handle", lambda *_request: Reply(status, body))
    delivery.deliver_due()
    clock.shift(seconds - 1)
    delivery.deliver_due()
    assert len(monday_server.requests) == 1
    clock.shift(2)
    delivery.deliver_due()
    assert len(monday_server.requests) == 2
    assert set(OutboxRow.objects.filter(kind="lead").values_list("attempts")) == {(0,)}


def test_phone_that_is_none_reaches_the_board_as_it_was_written(
    monday_server: StrictMonday, lead: Lead
) -> None:
    Lead.objects.update(phone="601 234 567")
    delivery.deliver_due()
    phone = the_item(monday_server)["values"]["phone"]
    assert phone == {"phone": "601 234 567", "countryShortName": "PL"}


def test_answer_that_is_nested_without_end_is_an_outage(
    monday_server: StrictMonday, lead: Lead, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monday_server, "handle", lambda *_request: Reply(200, b"[" * 200_000))
    delivery.deliver_due()
    assert rows("lead") == [("pending", "monday.com gave no JSON")]


def test_refusal_repeats_nothing_of_the_person(monday_server: StrictMonday, lead: Lead) -> None:
    monday_server.refusals = [Refused("ColumnValueException", column_value=EMAIL)]
    delivery.deliver_due()
    ((status, error),) = rows("lead")
    assert (status, EMAIL in error) == ("dead", False)
    assert "ColumnValueException" in error


@pytest.mark.parametrize("details", [False, True])
def test_hot_lead_is_told_once_and_who_it_is_only_where_that_is_wanted(
    client: Client, slack_server: SlackStandIn, settings: Settings, details: bool
) -> None:
    settings.SLACK_LEAD_DETAILS = details
    say(client, ADDRESSED)
    agree(client)
    say(client, "budżet 100 tys. zł")
    say(client, "jednak 75 m2")
    delivery.deliver_due()
    (told,) = slack_server.messages
    assert "comfort" in told["text"]
    said = [word for word in ("Kowalski", EMAIL, "601234567") if word in str(told)]
    assert len(said) == (3 if details else 0)


def test_hot_lead_that_withdrew_meanwhile_is_not_told_of(
    client: Client, slack_server: SlackStandIn
) -> None:
    say(client, ADDRESSED + ", budżet 100 tys. zł")
    agree(client)
    services.revoke(email=EMAIL, origin=Origin())
    delivery.deliver_due()
    assert slack_server.messages == []
