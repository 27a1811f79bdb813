from collections.abc import Iterator

import pytest
import requests
from django.test import Client
from pytest_django.fixtures import Settings

from integrations import delivery, demo, http, tasks
from integrations.models import OutboxRow
from integrations.standins import monday, server, slack
from integrations.standins.pair import CONTROL_HEADER, Pair

pytestmark = pytest.mark.django_db

URL = "/demo/standins"


@pytest.fixture
def pair(settings: Settings) -> Iterator[Pair]:
    standins = Pair()
    with server.running(standins) as address:
        settings.DEBUG = True
        settings.SLACK_WEBHOOK_URL = address + slack.PATH
        settings.MONDAY_API_URL = f"{address}/v2"
        settings.MONDAY_API_KEY, settings.MONDAY_BOARD_ID = monday.KEY, monday.BOARD_ID
        yield standins


def test_breaker_is_seen_to_open_and_nothing_gets_lost(client: Client, pair: Pair) -> None:
    client.post(URL, {"name": "slack", "fault": "error"})
    client.post(f"{URL}/send")
    delivery.deliver_due()
    page = client.get(URL, headers={"Accept-Language": "pl"}).content.decode()
    assert 'class="state open"' in page
    assert 'class="state closed"' in page
    assert len(pair.slack.requests) == 5
    assert OutboxRow.objects.filter(status="pending").count() >= demo.MESSAGES
    client.post(URL, {"name": "slack", "fault": ""})
    assert pair.slack.fault == ""


def test_what_is_due_is_delivered_on_demand(
    client: Client, pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks.deliver_outbox, "delay", tasks.deliver_outbox)
    client.post(f"{URL}/send")
    client.post(f"{URL}/look")
    assert "Demo 6" in client.get(URL).content.decode()


@pytest.mark.parametrize("path", [URL, f"{URL}/send", f"{URL}/look"])
def test_there_is_nothing_from_elsewhere_or_in_production(
    client: Client, settings: Settings, path: str
) -> None:
    settings.DEBUG = True
    assert client.post(path, REMOTE_ADDR="192.0.2.7").status_code == 404
    settings.DEBUG = False
    assert client.post(path).status_code == 404
    assert not OutboxRow.objects.exists()


@pytest.mark.parametrize("path", [URL, f"{URL}/send", f"{URL}/look"])
@pytest.mark.parametrize(
    ("peer", "headers"),
    [
        ("192.0.2.7", {"x-forwarded-for": "127.0.0.1"}),
        ("127.0.0.1", {"x-forwarded-for": "127.0.0.1"}),
        ("127.0.0.1", {"forwarded": "for=203.0.113.9"}),
        ("127.0.0.1", {"x-forwarded-host": "chat.example.com"}),
    ],
)
@pytest.mark.parametrize("proxies", [0, 1])
def test_there_is_nothing_through_a_proxy(
    client: Client,
    settings: Settings,
    path: str,
    peer: str,
    headers: dict[str, str],
    proxies: int,
) -> None:
    settings.DEBUG, settings.TRUSTED_PROXY_COUNT = True, proxies
    assert client.post(path, REMOTE_ADDR=peer, headers=headers).status_code == 404
    assert not OutboxRow.objects.exists()


def test_switches_of_the_stand_ins_are_out_of_reach_of_other_pages(pair: Pair) -> None:
    address = demo.address_of("slack")
    body = {"fault": "error"}
    limits = demo.LIMITS
    assert http.post_json(f"{address}/control/slack", body, limits=limits).status == 403
    rebound = {CONTROL_HEADER: "1", "Host": "novahouse.example:8099"}  # a name that leads here
    answered = requests.post(f"{address}/control/slack", json=body, headers=rebound, timeout=5)
    assert answered.status_code == 403
    assert pair.slack.fault == ""
    assert demo.state_of("slack", "error")
    assert pair.slack.fault == "error"


def test_unknown_names_and_faults_are_refused(client: Client, pair: Pair) -> None:
    assert client.post(URL, {"name": "mail", "fault": ""}).status_code == 404
    assert client.post(URL, {"name": "slack", "fault": "explode"}).status_code == 404


def test_page_opens_without_stand_ins(client: Client, settings: Settings) -> None:
    settings.DEBUG = True
    settings.SLACK_WEBHOOK_URL = "http://127.0.0.1:1/services/x"
    page = client.get(URL)
    assert page.status_code == 200
    assert b'<html lang="pl">' in page.content


def test_post_needs_the_page_s_token(pair: Pair) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"{URL}/send").status_code == 403
