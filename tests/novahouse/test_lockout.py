"""Guessing a password in the admin."""

import io
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db

ONE, ANOTHER = "203.0.113.7", "203.0.113.8"
PASSWORD = "the-right-one-of-the-tests"
TRIES = 5


@pytest.fixture(autouse=True)
def _staff() -> None:
    User.objects.create_user("ola", password=PASSWORD, is_staff=True)


def log_in(client: Client, password: str, address: str = ONE, **headers: str) -> Any:
    return client.post(
        "/admin/login/",
        {"username": "ola", "password": password, "next": "/admin/"},
        REMOTE_ADDR=address,
        headers=headers,
    )


def test_right_password_opens_and_wrong_ones_lock_the_address(
    client: Client, log_lines: io.StringIO
) -> None:
    assert log_in(client, PASSWORD).status_code == 302
    client.logout()
    answers = [log_in(client, f"wrong {number}").status_code for number in range(TRIES)]
    assert answers == [200] * (TRIES - 1) + [429]
    refused = log_in(client, PASSWORD)
    assert refused.status_code == 429
    assert refused["Retry-After"] == "900"
    assert "ola" not in refused.content.decode()
    assert log_in(client, PASSWORD, ANOTHER).status_code == 302
    logged = log_lines.getvalue()
    assert "admin_locked_out" in logged
    assert ONE not in logged
    assert "ola" not in logged


def test_success_forgives_what_was_mistyped(client: Client) -> None:
    for _ in range(2):
        for number in range(TRIES - 1):
            log_in(client, f"wrong {number}")
        assert log_in(client, PASSWORD).status_code == 302


@pytest.mark.parametrize("proxies", [0, 1])
def test_headers_are_no_way_round(client: Client, settings: Settings, proxies: int) -> None:
    settings.TRUSTED_PROXY_COUNT = proxies
    appended = ["", f", {ONE}"][proxies]
    for number in range(TRIES):
        forged = f"198.51.100.{number}{appended}"
        log_in(client, "wrong", **{"x-forwarded-for": forged, "x-real-ip": forged})
    assert log_in(client, PASSWORD, **{"x-forwarded-for": f"evil{appended}"}).status_code == 429


def test_proxy_of_ours_tells_two_clients_apart(client: Client, settings: Settings) -> None:
    settings.TRUSTED_PROXY_COUNT = 1
    for _ in range(TRIES):
        log_in(client, "wrong", **{"x-forwarded-for": ONE})
    assert log_in(client, PASSWORD, **{"x-forwarded-for": ANOTHER}).status_code == 302


def test_program_that_logs_in_without_a_request_is_no_attack(client: Client) -> None:
    assert not client.login(username="ola", password="wrong")
    assert client.login(username="ola", password=PASSWORD)


def test_peer_without_an_address_is_locked_out_like_any(client: Client) -> None:
    """As behind a socket of this machine, with no proxy counted."""
    for _ in range(TRIES):
        answer = log_in(client, "wrong", "")
    assert answer.status_code == 429
    assert log_in(client, PASSWORD, "").status_code == 429
    assert log_in(client, PASSWORD, ANOTHER).status_code == 302


def test_a_name_longer_than_any_account_is_counted_as_any_other(client: Client) -> None:
    for _ in range(TRIES):
        response = client.post("/admin/login/", {"username": "x" * 300, "password": "wrong"})
        assert response.status_code < 500
    assert response.status_code == 429
