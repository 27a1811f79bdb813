import re

import pytest
import time_machine
from django.test import Client
from pytest_django.fixtures import Settings

from tests.staff import log_in

PAGE = "/admin/novahouse/limit/"

pytestmark = pytest.mark.usefixtures("on_the_table")


@pytest.fixture
def operator(client: Client) -> Client:
    return log_in(client, "ola", "operations")


def line_of(page: str, route: str, rate: str) -> list[str]:
    """The figures beside a route and a rate."""
    for row in re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL):
        cells = [
            " ".join(cell.split()) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t", row, re.DOTALL)
        ]
        if cells[:2] == [route, rate]:
            return cells[2:]
    return []


def test_page_shows_how_many_visitors_came_how_far(operator: Client, settings: Settings) -> None:
    rate = "10/17m"  # no other test counts by it
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"default": [rate]}
    with time_machine.travel(1_800_000_000, tick=False):
        for address, times in {"203.0.113.7": 3, "203.0.113.8": 8, "203.0.113.9": 13}.items():
            for _ in range(times):
                operator.get("/api/chatbot/config", REMOTE_ADDR=address)
    page = operator.get(PAGE).content.decode()
    assert line_of(page, "/api/chatbot/config", rate) == ["3", "2", "2", "1", "1 (33,3%)"]
    assert line_of(page, "/api/consent", rate) == ["0", "0", "0", "0", "0 (0,0%)"]
    assert "203.0.113" not in page


def test_page_names_every_limit_and_where_it_is_set(
    operator: Client, contract_limits: None
) -> None:
    page = operator.get(PAGE).content.decode()
    assert line_of(page, "POST /api/chatbot/chat", "30/m")
    assert line_of(page, "/api/calculator/calculate", "50/m")
    assert line_of(page, "/api/calculator/calculate", "200/h")
    assert "RATELIMIT_CHAT" in page
    assert "/api/health" not in page


def test_page_is_for_those_who_may_see_it(client: Client) -> None:
    assert client.get(PAGE).status_code == 302
    log_in(client, "jan")
    assert client.get(PAGE).status_code == 403
