import io
import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from novahouse import deadline
from novahouse.middleware import request_log

HOST_SITE = "https://www.example.com"


def test_every_answer_has_its_own_request_id(client: Client) -> None:
    ids = {client.get(path)["X-Request-ID"] for path in ("/api/health", "/api/nothing", "/x")}
    assert len(ids) == 3
    assert all(re.fullmatch(r"[0-9a-f]{32}", request_id) for request_id in ids)


@pytest.mark.parametrize(
    ("path", "is_over"), [("/admin/chatbot/trainedclassifier/1/step/check/", False), ("/", True)]
)
def test_a_page_of_the_admin_may_take_longer_but_no_statement_may(
    monkeypatch: pytest.MonkeyPatch, path: str, is_over: bool
) -> None:
    left: list[float | None] = []

    def view(_request: HttpRequest) -> HttpResponse:
        monkeypatch.setattr("novahouse.deadline.time.monotonic", lambda: 10_000_000.0)
        left.append(deadline.budget.left())
        return HttpResponse()

    request_log(view)(RequestFactory().get(path))
    assert left == [0.05 if is_over else deadline.STATEMENTS_SECONDS]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/admin/login/", "/api/docs", "/api/schema", "/widget.js"])
def test_policy_allows_nothing_inline(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(
        rb"<script(?![^>]*\bsrc=)[^>]*>\s*\S|<style|\sstyle=|\son\w+=", response.content
    ) or (path in {"/widget.js", "/api/schema"})


def test_health_touches_no_database(client: Client) -> None:
    """Without the mark that lets a test use the database, a query would fail it."""
    assert client.get("/api/health").json() == {"status": "ok"}


@pytest.mark.django_db
def test_ready_means_reachable_and_migrated(client: Client) -> None:
    assert client.get("/api/health/ready").json() == {"status": "ok"}


@pytest.mark.django_db(transaction=True)  # it is looked at on a connection of its own
def test_not_ready_where_a_migration_is_missing(client: Client) -> None:
    from django.db.migrations.recorder import MigrationRecorder  # noqa: PLC0415

    applied = MigrationRecorder.Migration.objects.filter(app="chatbot").order_by("-id")[0]
    MigrationRecorder.Migration.objects.filter(pk=applied.pk).delete()
    try:
        response = client.get("/api/health/ready")
        assert (response.status_code, response.json()["code"]) == (503, "unavailable")
    finally:
        applied.save(force_insert=True)
    assert client.get("/api/health/ready").status_code == 200


@pytest.mark.django_db
def test_allowed_origin_may_ask_and_another_may_not(client: Client, settings: Settings) -> None:
    settings.CORS_ALLOWED_ORIGINS = [HOST_SITE]
    allowed = client.get("/api/chatbot/config", headers={"origin": HOST_SITE})
    assert allowed["Access-Control-Allow-Origin"] == HOST_SITE
    assert "Retry-After" in allowed["Access-Control-Expose-Headers"]
    other = client.get("/api/chatbot/config", headers={"origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in other


@pytest.mark.django_db
def test_error_can_be_read_by_an_allowed_origin(client: Client, settings: Settings) -> None:
    settings.CORS_ALLOWED_ORIGINS = [HOST_SITE]
    response = client.post(
        "/api/chatbot/chat",
        b"x" * 70_000,
        content_type="application/json",
        headers={"origin": HOST_SITE},
    )
    assert response.status_code == 413
    assert response["Access-Control-Allow-Origin"] == HOST_SITE


def test_unexpected_error_is_logged_and_not_told(
    client: Client, monkeypatch: pytest.MonkeyPatch, log_lines: io.StringIO
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the address is jan@example.com")

    monkeypatch.setattr("chatbot.views.converse", fail)
    client.raise_request_exception = False
    response = client.post("/api/chatbot/chat", {"message": "a"}, content_type="application/json")
    assert response.status_code == 500
    assert response.json()["code"] == "internal_error"
    assert "jan@" not in response.content.decode()
    logged = log_lines.getvalue()
    assert "RuntimeError" in logged
    assert "jan@example.com" not in logged


def test_widget_can_be_fetched_by_any_page(client: Client) -> None:
    response = client.get("/widget.js")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
