"""monday.com tells us of a status that somebody set on the board."""

import base64
import hashlib
import hmac
import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from chatbot import board
from chatbot.models import Lead
from chatbot.services import leads
from integrations import delivery
from integrations.models import BoardEvent, OutboxRow
from integrations.standins.monday import BOARD_ID

pytestmark = pytest.mark.django_db

URL = "/api/integrations/monday/webhook"
SECRET = "a-signing-secret-that-only-this-test-knows"
ITEM = "9000000001"


@pytest.fixture(autouse=True)
def configured(settings: Settings, time_machine: TimeMachineFixture) -> TimeMachineFixture:
    time_machine.move_to("2026-11-25 12:00:00Z", tick=False)
    settings.MONDAY_WEBHOOK_SECRET = SECRET
    settings.MONDAY_BOARD_ID = BOARD_ID
    settings.PUBLIC_URL = "https://chat.example.com"
    return time_machine


@pytest.fixture
def lead() -> Lead:
    return Lead.objects.create(email="jan@example.com", rodo_consent=True, monday_item_id=ITEM)


def encoded(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def token(secret: str = SECRET, *, alg: str = "HS256", **claims: Any) -> str:
    now = timezone.now().timestamp()
    said = {"exp": now + 300, "iat": now, "aud": f"https://chat.example.com{URL}"} | claims
    signed = ".".join(encoded(json.dumps(part).encode()) for part in ({"alg": alg}, said))
    digest = hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{encoded(digest)}"


def event(label: str, uuid: str = "u1", time: str = "2026-11-25T11:59:58.210Z", **more: Any) -> Any:
    happened = {
        "type": "update_column_value",
        "boardId": int(BOARD_ID),
        "pulseId": int(ITEM),
        "columnId": "status",
        "value": {"label": {"index": 1, "text": label}},
        "triggerUuid": uuid,
        "triggerTime": time,
    }
    return {"event": happened | more}


def post(client: Client, body: Any, authorization: str | None = None) -> Any:
    headers = {"Authorization": token() if authorization is None else authorization}
    return client.post(URL, body, content_type="application/json", headers=headers)


def status_of(lead: Lead) -> str:
    lead.refresh_from_db()
    return lead.status


def test_challenge_is_answered_unsigned(client: Client) -> None:
    response = client.post(URL, {"challenge": "3eZbrw1aBm2rZgRNFdxV2595E9C"}, "application/json")
    assert (response.status_code, response.json()) == (
        200,
        {"challenge": "3eZbrw1aBm2rZgRNFdxV2595E9C"},
    )


def test_status_on_the_board_becomes_the_lead_s_and_comes_back_to_nobody(
    client: Client, lead: Lead
) -> None:
    assert post(client, event("Qualified")).json() == {"success": True}
    assert status_of(lead) == "qualified"
    assert not OutboxRow.objects.exists()


def test_repeat_and_latecomer_change_nothing(client: Client, lead: Lead) -> None:
    post(client, event("Qualified", "u2", "2026-11-25T11:59:59Z"))
    leads.set_status(lead_id=lead.pk, status="lost", is_told=True)
    post(client, event("Qualified", "u2", "2026-11-25T11:59:59Z"))
    post(client, event("Contacted", "u1", "2026-11-25T11:59:50Z"))
    assert status_of(lead) == "lost"
    assert BoardEvent.objects.filter(handled_at__isnull=False).count() == 1


def test_what_was_set_here_and_is_on_its_way_counts_more(client: Client, lead: Lead) -> None:
    leads.set_status(lead_id=lead.pk, status="lost")
    post(client, event("Contacted"))
    assert status_of(lead) == "lost"


def test_echo_of_our_own_change_is_none(client: Client, lead: Lead, monday_server: Any) -> None:
    monday_server.items[ITEM] = {"name": "Jan", "values": {}}
    leads.set_status(lead_id=lead.pk, status="converted")
    delivery.deliver_due()
    label = monday_server.items[ITEM]["values"]["status"]["label"]
    post(client, event(label))
    assert status_of(lead) == "converted"
    assert delivery.deliver_due() == 0


def test_echo_of_our_own_earlier_change_sets_nothing_back(
    client: Client, lead: Lead, monday_server: Any, configured: TimeMachineFixture
) -> None:
    monday_server.items[ITEM] = {"name": "Jan", "values": {}}
    for status in ("contacted", "qualified"):
        configured.shift(10)
        leads.set_status(lead_id=lead.pk, status=status)
        delivery.deliver_due()
    post(client, event("Contacted", "u1", "2026-11-25T12:00:10.310Z"))
    assert status_of(lead) == "qualified"
    post(client, event("Done", "u2", "2026-11-25T12:00:25Z"))
    assert status_of(lead) == "converted"


def test_status_set_before_we_know_the_item_is_heard_when_we_do(
    client: Client, monday_server: Any, configured: TimeMachineFixture
) -> None:
    lead = Lead.objects.create(email="jan@example.com", rodo_consent=True)
    board.tell_lead(lead, is_new=True)
    monday_server.fail("drop-after", 1)
    delivery.deliver_due()
    assert list(monday_server.items) == [ITEM]
    post(client, event("Contacted", "u1", "2026-11-25T11:59:58Z"))
    post(client, event("Qualified", "u2", "2026-11-25T11:59:59Z"))
    assert status_of(lead) == "new"
    configured.shift(60)
    delivery.deliver_due()
    assert status_of(lead) == "qualified"
    post(client, event("Contacted", "u1", "2026-11-25T11:59:58Z"))
    assert status_of(lead) == "qualified"


@pytest.mark.parametrize(
    "body",
    [
        event("Nobody calls it so"),
        event("Done", boardId=1),
        event("Done", columnId="other"),
        event("Done", pulseId=5),
        event("Done", time="yesterday"),
        event("Done", value=None),
        event("Done", triggerUuid="x" * 65),
        event("D" * 201),
        {"event": {}},
        {"event": "Done"},
        {},
        [],
    ],
)
def test_other_events_are_heard_and_left(client: Client, lead: Lead, body: Any) -> None:
    assert post(client, body).status_code == 200
    assert status_of(lead) == "new"


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "x.y.z",
        "a" * 5000,
        "ł.ł.ł",
        token("another-secret"),
        token(alg="none"),
        token(alg="HS512"),
        token(exp=0),
        token(exp=None),
        token(aud="https://evil.example/hook"),
        token().rpartition(".")[0] + ".",
        "[].[].[]",
    ],
)
def test_unsigned_is_refused(client: Client, lead: Lead, authorization: str) -> None:
    response = post(client, event("Done"), authorization.encode().decode("latin-1"))
    assert response.status_code == 401
    assert response.json()["code"] == "not_authenticated"
    assert status_of(lead) == "new"


def test_many_changes_at_once_are_all_heard(client: Client, lead: Lead, settings: Settings) -> None:
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"default": ("2/m",)}
    codes = [post(client, event("Done", f"u{number}")).status_code for number in range(5)]
    assert codes == [200] * 5


def test_token_runs_out(client: Client, lead: Lead, configured: TimeMachineFixture) -> None:
    signed = token()
    configured.shift(300 + 61)
    assert post(client, event("Done"), signed).status_code == 401


def test_without_a_secret_there_is_nothing_here(client: Client, settings: Settings) -> None:
    settings.MONDAY_WEBHOOK_SECRET = ""
    assert post(client, event("Done")).status_code == 404
    assert client.post(URL, {"challenge": "x"}, "application/json").status_code == 404


def test_error_in_a_hook_leaves_the_event_to_a_repeat(
    client: Client, lead: Lead, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_told: Any) -> bool:
        raise RuntimeError

    client.raise_request_exception = False
    monkeypatch.setattr("integrations.registry.on_board_status", [refuse])
    assert post(client, event("Done")).status_code == 500
    monkeypatch.undo()
    assert not BoardEvent.objects.exists()
