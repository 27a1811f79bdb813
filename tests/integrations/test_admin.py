import io
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django.fixtures import Settings

from integrations import breakers, delivery, outbox
from integrations.models import BreakerEvent, BreakerState, OutboxRow
from integrations.registry import Kind
from integrations.slack_messages import message
from integrations.standins.monday import BOARD_ID, KEY, MondayStandIn
from tests.staff import log_in

pytestmark = pytest.mark.django_db

BOARD = "/admin/integrations/breakerstate/"
OUTBOX = "/admin/integrations/outboxrow/"
POLISH = {"Accept-Language": "pl"}


@pytest.fixture
def operator(client: Client) -> Client:
    return log_in(client, "operations", "operations")


def slack_row() -> BreakerState:
    return BreakerState.objects.get(name="slack")


@pytest.fixture
def dead() -> OutboxRow:
    row = outbox.enqueue(channel="slack", kind="unknown", reference={"lead": 1})
    delivery.deliver_due()
    return row


def test_board_shows_every_breaker_in_words(operator: Client) -> None:
    page = operator.get(BOARD, headers=POLISH).content.decode()
    assert page.count("zamknięty") >= 2
    breakers.open_now(name="slack", reason="przegląd", actor="ola")
    page = operator.get(f"{BOARD}{slack_row().pk}/change/", headers=POLISH).content.decode()
    assert "otwarty" in page
    assert "przegląd" in page
    assert "ola" in page


def test_operator_opens_and_closes_with_a_reason(operator: Client) -> None:
    url = f"{BOARD}{slack_row().pk}/step/"
    assert operator.get(f"{url}open/").status_code == 200
    assert operator.post(f"{url}open/", {"reason": " "}).status_code == 200
    assert slack_row().state == "closed"
    assert operator.post(f"{url}open/", {"reason": "maintenance"}).status_code == 302
    assert (slack_row().state, slack_row().is_held) == ("open", True)
    assert operator.post(f"{url}close/", {"reason": "over"}).status_code == 302
    assert (slack_row().state, slack_row().is_held) == ("closed", False)
    told = BreakerEvent.objects.order_by("id").values_list("kind", "actor", "reason")
    assert list(told) == [("opened", "operations", "maintenance"), ("closed", "operations", "over")]
    assert operator.get(f"{url}explode/").status_code == 404


@pytest.mark.parametrize("group", ["sales", "compliance"])
def test_others_neither_see_nor_switch(client: Client, group: str, dead: OutboxRow) -> None:
    log_in(client, group, group)
    for url in (BOARD, OUTBOX, f"{OUTBOX}{dead.pk}/change/"):
        assert client.get(url).status_code == 403
    url = f"{BOARD}{slack_row().pk}/step/open/"
    assert client.post(url, {"reason": "x"}).status_code == 403
    assert client.post(f"{OUTBOX}{dead.pk}/replay/").status_code == 403
    assert slack_row().state == "closed"


def test_nobody_changes_a_row_by_hand(operator: Client, dead: OutboxRow) -> None:
    for url in (f"{BOARD}{slack_row().pk}/change/", f"{OUTBOX}{dead.pk}/change/"):
        assert operator.get(url).status_code == 200
        assert operator.post(url, {"status": "delivered", "state": "open"}).status_code == 403
        assert operator.post(url.replace("change", "delete"), {"post": "yes"}).status_code == 403
    for url in (BOARD, OUTBOX):
        assert operator.get(f"{url}add/").status_code == 403


def test_dead_row_is_shown_with_its_error_and_replayed(operator: Client, dead: OutboxRow) -> None:
    page = operator.get(OUTBOX, {"status": "dead"}, headers=POLISH).content.decode()
    assert "zrezygnowano" in page
    assert "Nobody knows how to build" in page
    detail = operator.get(f"{OUTBOX}{dead.pk}/change/", headers=POLISH).content.decode()
    assert "Dostarcz ponownie" in detail
    assert operator.get(f"{OUTBOX}{dead.pk}/replay/").status_code == 403
    assert operator.post(f"{OUTBOX}{dead.pk}/replay/").status_code == 302
    dead.refresh_from_db()
    assert (dead.status, dead.attempts) == ("pending", 0)
    assert LogEntry.objects.get().user.get_username() == "operations"
    assert (
        "Dostarcz ponownie"
        not in operator.get(f"{OUTBOX}{dead.pk}/change/", headers=POLISH).content.decode()
    )


def test_chosen_rows_are_replayed_together(operator: Client, dead: OutboxRow) -> None:
    data = {"action": "replay_rows", "_selected_action": [dead.pk]}
    assert operator.post(OUTBOX, data).status_code == 302
    dead.refresh_from_db()
    assert dead.status == "pending"


# --- Commands ---------------------------------------------------------------------------------


def output(name: str, *arguments: str) -> str:
    told = io.StringIO()
    call_command(name, *arguments, stdout=told)
    return told.getvalue()


def test_replay_outbox_tells_before_it_does(dead: OutboxRow, kinds: dict[str, Any]) -> None:
    told = output("replay_outbox", "--dry-run", "--channel", "slack", "--kind", "unknown")
    assert f"{dead.pk} slack unknown" in told
    assert "Would put 1 entries" in told
    dead.refresh_from_db()
    assert dead.status == "dead"
    assert "Put 0" in output("replay_outbox", "--channel", "monday")
    assert "Put 1" in output("replay_outbox", str(dead.pk))
    with pytest.raises(CommandError, match=str(dead.pk)):
        output("replay_outbox", str(dead.pk))
    kinds["unknown"] = Kind(lambda _reference: message("x", []))


def test_cancelled_rows_are_replayed_where_that_is_asked_for(settings: Settings) -> None:
    settings.SLACK_WEBHOOK_URL = ""
    outbox.enqueue(channel="slack", kind="alert", reference={})
    OutboxRow.objects.update(status="cancelled", finished_at="2026-11-25T12:00Z")
    assert "Put 0" in output("replay_outbox")
    assert "Put 1" in output("replay_outbox", "--cancelled")


def test_monday_check_tells_what_fits_and_what_does_not(
    monday_server: MondayStandIn, settings: Settings
) -> None:
    assert "All is well: Stand-in" in output("monday_check")
    settings.MONDAY_COLUMNS = {"city": "miasto", "budget": "email"}
    settings.MONDAY_STATUS_LABELS = settings.MONDAY_STATUS_LABELS | {"lost": "Przegrany"}
    told = io.StringIO()
    with pytest.raises(CommandError, match="3 things"):
        call_command("monday_check", stdout=told)
    assert "no column 'miasto'" in told.getvalue()
    assert "'email' is email, not numbers" in told.getvalue()
    assert "no label 'Przegrany'" in told.getvalue()


def test_monday_check_tells_a_wrong_key_without_it(
    monday_server: MondayStandIn, settings: Settings
) -> None:
    settings.MONDAY_API_KEY = "wrong-and-secret"
    with pytest.raises(CommandError) as caught:
        output("monday_check")
    assert "401" in str(caught.value)
    assert "secret" not in str(caught.value)
    settings.MONDAY_API_KEY = ""
    with pytest.raises(CommandError, match="MONDAY_API_KEY is not set"):
        output("monday_check")


def test_board_that_the_key_can_t_see_is_told(
    monday_server: MondayStandIn, settings: Settings
) -> None:
    settings.MONDAY_BOARD_ID = "5"
    with pytest.raises(CommandError, match="not there"):
        output("monday_columns")


def test_monday_columns_proposes_by_type_and_name(
    monday_server: MondayStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = [
        ("name", "Name", "name"),
        ("email_mk1", "Kontakt", "email"),
        ("text_1", "Miasto", "text"),
        ("text_2", "Pakiet", "text"),
        ("numeric_1", "Budżet", "numbers"),
        ("numeric_2", "Metraż", "numbers"),
        ("color_1", "Etap", "status"),
        ("boolean_1", "Zgoda RODO", "checkbox"),
    ]
    found = [
        {"id": name, "title": title, "type": kind, "settings_str": "{}"}
        for name, title, kind in columns
    ]
    board = {"id": BOARD_ID, "name": "Leady", "columns": found}
    monkeypatch.setattr(monday_server, "boards", lambda board_ids=None, **_: [board])
    told = output("monday_columns")
    assert (
        'MONDAY_COLUMNS={"email": "email_mk1", "city": "text_1", "square_meters": "numeric_2", '
        '"interested_package": "text_2", "budget": "numeric_1", "status": "color_1", '
        '"rodo_consent": "boolean_1"}'
    ) in told
    assert "no column fits novahouse_key, phone, lead_score, marketing_consent" in told
    assert KEY not in told


def test_replay_by_command_is_logged_with_who_asked(
    dead: OutboxRow, log_lines: io.StringIO
) -> None:
    call_command("replay_outbox", dead.pk, officer="ola", stdout=io.StringIO())
    (line,) = [line for line in log_lines.getvalue().splitlines() if "outbox_replayed" in line]
    assert "actor=ola" in line
    assert f"numbers=[{dead.pk}]" in line


def test_list_asks_the_table_for_no_kinds_and_shows_times_to_the_second(
    operator: Client, dead: OutboxRow
) -> None:
    with CaptureQueriesContext(connection) as asked:
        page = operator.get(f"{OUTBOX}?kind=unknown").content.decode()
    assert [query for query in asked if "DISTINCT" in query["sql"]] == []
    shown = timezone.localtime(dead.created_at).strftime("%Y-%m-%d %H:%M:%S %Z")
    assert f'"field-created">{shown}' in page
    assert "?kind=lead-erased" in page
