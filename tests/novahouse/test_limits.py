"""How often one client may ask."""

import io
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from novahouse.metrics import RATE_LIMITED
from novahouse.models import FallbackEntry

NOW = 1_800_000_000
ONE, ANOTHER = "203.0.113.7", "203.0.113.8"

pytestmark = [pytest.mark.usefixtures("contract_limits")]


@pytest.fixture(params=["on_the_table", "on_redis"])
def _backend(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(request.param)


def chat(client: Client, address: str = ONE, **headers: str) -> Any:
    return client.post(
        "/api/chatbot/chat",
        {"message": "60 m2 comfort"},
        content_type="application/json",
        REMOTE_ADDR=address,
        headers=headers,
    )


def statuses(client: Client, path: str, times: int, address: str = ONE) -> list[int]:
    return [client.get(path, REMOTE_ADDR=address).status_code for _ in range(times)]


@pytest.mark.usefixtures("_backend")
def test_message_31_of_a_minute_is_refused_and_another_visitor_is_served(client: Client) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        answers = [chat(client) for _ in range(30)]
        assert {answer.status_code for answer in answers} == {200}
        remaining = [int(answer["RateLimit-Remaining"]) for answer in answers]
        assert remaining == list(range(29, -1, -1))
        refused = chat(client)
        assert refused.status_code == 429
        assert refused.json() == {
            "error": "Too many requests. Try again later.",
            "code": "rate_limited",
        }
        assert refused["RateLimit-Limit"] == "30"
        assert refused["RateLimit-Remaining"] == "0"
        assert refused["RateLimit-Reset"] == refused["Retry-After"]
        assert 1 <= int(refused["Retry-After"]) <= 60
        assert refused["X-Request-ID"]
        assert chat(client, ANOTHER).status_code == 200
        clock.shift(int(refused["Retry-After"]))
        assert chat(client).status_code == 429  # the last second of the window
        clock.shift(1)
        assert chat(client).status_code == 200


@pytest.mark.usefixtures("on_the_table")
def test_retry_after_is_a_second_or_more_at_any_moment_of_a_window(client: Client) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        for _ in range(70):
            reset = int(chat(client)["RateLimit-Reset"])
            assert 1 <= reset <= 60
            clock.shift(1)


@pytest.mark.usefixtures("on_the_table")
def test_other_routes_have_a_limit_for_the_minute_and_one_for_the_hour(client: Client) -> None:
    path = "/api/chatbot/config"
    with time_machine.travel(NOW, tick=False) as clock:
        assert statuses(client, path, 51) == [200] * 50 + [429]
        assert client.get("/api/schema", REMOTE_ADDR=ONE).status_code == 200  # another route
        for _ in range(3):
            clock.shift(61)
            assert statuses(client, path, 50) == [200] * 50
        clock.shift(61)
        refused = client.get(path, REMOTE_ADDR=ONE)
        assert refused.status_code == 429  # 200 in this hour, though none in this minute
        assert refused["RateLimit-Limit"] == "200"
        assert 61 < int(refused["Retry-After"]) <= 3600


@pytest.mark.usefixtures("on_the_table")
def test_status_has_a_limit_of_its_own_besides(client: Client) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        found = [
            status
            for number in range(11)
            for status in statuses(client, f"/api/unsubscribe/status/a{number}@example.com", 1)
        ]
        assert found == [200] * 10 + [429]
        refused_in_the_hour = 0
        for _ in range(25):
            clock.shift(61)
            refused_in_the_hour += statuses(
                client, "/api/unsubscribe/status/b@example.com", 10
            ).count(429)
        assert refused_in_the_hour >= 40


@pytest.mark.usefixtures("on_the_table")
def test_chat_counts_posts_only_and_apart_from_the_rest(client: Client) -> None:
    with time_machine.travel(NOW, tick=False):
        assert statuses(client, "/api/chatbot/chat", 51) == [405] * 50 + [429]
        assert chat(client).status_code == 200
        for _ in range(30):
            last = chat(client)
        assert last.status_code == 429
        assert statuses(client, "/api/chatbot/config", 1) == [200]


@pytest.mark.usefixtures("on_the_table")
@pytest.mark.parametrize(
    "path", ["/api/health", "/api/health/ready", "/metrics", "/widget.js", "/admin/login/", "/"]
)
def test_what_has_no_limit_is_never_refused_nor_counted(client: Client, path: str) -> None:
    for _ in range(60):
        response = client.get(path, REMOTE_ADDR="127.0.0.1")
    assert response.status_code == 200
    assert "RateLimit-Limit" not in response
    assert not FallbackEntry.objects.exists()


@pytest.mark.usefixtures("on_the_table")
def test_empty_rate_switches_a_limit_off(client: Client, settings: Settings) -> None:
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"chat": []}
    for _ in range(40):
        answer = chat(client)
    assert answer.status_code == 200
    assert "RateLimit-Limit" not in answer


@pytest.mark.usefixtures("on_the_table")
def test_refusal_is_metered_and_logged_without_the_visitor(
    client: Client, log_lines: io.StringIO, settings: Settings
) -> None:
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"status": ["1/m"]}
    before = RATE_LIMITED.labels("status")._value.get()
    with time_machine.travel(NOW, tick=False):
        statuses(client, "/api/unsubscribe/status/jan@example.com", 3)
    assert RATE_LIMITED.labels("status")._value.get() == before + 2
    logged = log_lines.getvalue()
    assert logged.count("rate_limited") == 2
    assert "203.0.113.0/24" in logged
    assert ONE not in logged
    assert "jan@example.com" not in logged


@pytest.mark.usefixtures("on_the_table")
def test_body_that_is_too_long_counts_as_any(client: Client, settings: Settings) -> None:
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"chat": ["2/m"]}
    with time_machine.travel(NOW, tick=False):
        answers = [
            client.post("/api/chatbot/chat", b"x" * 70_000, "application/json", REMOTE_ADDR=ONE)
            for _ in range(3)
        ]
    assert [answer.status_code for answer in answers] == [413, 413, 429]
    assert [answer["RateLimit-Remaining"] for answer in answers] == ["1", "0", "0"]


@pytest.mark.usefixtures("on_the_table")
def test_widget_on_another_site_can_read_a_refusal(client: Client, settings: Settings) -> None:
    settings.CORS_ALLOWED_ORIGINS = ["https://www.example.com"]
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"chat": ["1/m"]}
    with time_machine.travel(NOW, tick=False):
        chat(client, origin="https://www.example.com")
        refused = chat(client, origin="https://www.example.com")
    assert refused.status_code == 429
    assert refused["Access-Control-Allow-Origin"] == "https://www.example.com"
    assert "Retry-After" in refused["Access-Control-Expose-Headers"]
    assert "RateLimit-Remaining" in refused["Access-Control-Expose-Headers"]


# --- Whose request it is ------------------------------------------------------------------------

HOSTILE = [
    "evil",
    ", ,",
    "",
    "9" * 10_000,
    "[2001:db8::1]:443",
    "2001:db8::1",
    "127.0.0.1",
    "unknown, \x00",
    "198.51.100.9, 198.51.100.10",
    "'; DROP TABLE x; --",
    "ż" * 50,
]


@pytest.mark.usefixtures("on_the_table")
@pytest.mark.parametrize(("proxies", "appended"), [(0, ""), (1, f", {ONE}"), (1, f",{ONE}:4711")])
def test_hostile_headers_are_never_an_error_and_never_a_way_round(
    client: Client, settings: Settings, proxies: int, appended: str
) -> None:
    settings.TRUSTED_PROXY_COUNT = proxies
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"chat": [f"{len(HOSTILE)}/m"]}
    with time_machine.travel(NOW, tick=False):
        for header in HOSTILE:
            forged = {"HTTP_X_FORWARDED_FOR": header + appended, "HTTP_X_REAL_IP": header}
            assert post_with(client, **forged) == 200
        assert post_with(client, HTTP_X_FORWARDED_FOR="198.51.100.77" + appended) == 429


@pytest.mark.usefixtures("on_the_table")
def test_header_that_names_nobody_counts_for_the_proxy(client: Client, settings: Settings) -> None:
    settings.TRUSTED_PROXY_COUNT = 2
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"chat": [f"{len(HOSTILE)}/m"]}
    with time_machine.travel(NOW, tick=False):
        for header in HOSTILE:
            assert post_with(client, HTTP_X_FORWARDED_FOR=f"{header[:3]}evil, {ONE}") == 200
        assert post_with(client, HTTP_X_FORWARDED_FOR=f"evil, {ONE}") == 429


def post_with(client: Client, **environ: Any) -> int:
    return client.post(
        "/api/chatbot/chat",
        {"message": "a"},
        content_type="application/json",
        REMOTE_ADDR=ONE,
        **environ,
    ).status_code


@pytest.mark.usefixtures("on_the_table")
def test_addresses_of_one_ipv6_network_count_together(client: Client, settings: Settings) -> None:
    settings.RATELIMIT_RATES = settings.RATELIMIT_RATES | {"chat": ["2/m"]}
    with time_machine.travel(NOW, tick=False):
        found = [chat(client, f"2001:db8:0:1::{host}").status_code for host in (1, 2, 3)]
        assert found == [200, 200, 429]
        assert chat(client, "2001:db8:0:2::1").status_code == 200


# --- Without a table or a database --------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_before_the_first_migrate_nothing_is_limited_and_nothing_fails(
    client: Client, on_the_table: None
) -> None:
    call_command("migrate", "novahouse", "zero", verbosity=0)
    try:
        for _ in range(60):
            response = client.get("/api/schema", REMOTE_ADDR=ONE)
        assert response.status_code == 200
    finally:
        call_command("migrate", verbosity=0)
    assert client.get("/api/schema", REMOTE_ADDR=ONE)["RateLimit-Remaining"] == "49"


@pytest.mark.usefixtures("on_the_table")
def test_limit_takes_two_statements_on_the_table(client: Client) -> None:
    """Before the transaction of the answer, whose own statements are asserted with the chat."""
    statements: list[str] = []

    def keep(execute: Any, sql: str, *rest: Any) -> Any:
        statements.append(sql)
        return execute(sql, *rest)

    with time_machine.travel(NOW, tick=False):
        chat(client)
        with connection.execute_wrapper(keep):
            chat(client)
    of_limits = ["novahouse_fallbackentry" in sql for sql in statements]
    assert of_limits[:2] == [True, True]
    assert not any(of_limits[2:])


@pytest.mark.usefixtures("on_redis")
def test_limit_takes_no_statement_on_redis(client: Client) -> None:
    with time_machine.travel(NOW, tick=False):
        chat(client)
        with CaptureQueriesContext(connection) as captured:
            chat(client)
    assert not [query for query in captured if "novahouse_fallbackentry" in query["sql"]]
