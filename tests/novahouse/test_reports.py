"""What leaves for Sentry, seen at an endpoint that speaks its protocol."""

import gzip
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import brotli
import pytest

# A visitor's message makes the code fail, in the middle of their data.
FAIL = """
import django
django.setup()
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
from django.test import Client
import chatbot.views

def fail(incoming):
    secret_of_the_visitor = incoming.message
    raise RuntimeError(f"no answer to {incoming.message} of jan@example.com {incoming.session_id}")

chatbot.views.converse = fail
client = Client(raise_request_exception=False, REMOTE_ADDR="203.0.113.7")
client.cookies["sessionid"] = "a-cookie-of-the-visitor"
response = client.post(
    "/api/chatbot/chat?email=jan@example.com",
    {"message": "Kowalska, 601 234 567", "session_id": "s" * 43},
    content_type="application/json",
    headers={"user-agent": "a browser of the visitor", "x-forwarded-for": "198.51.100.9"},
)
print(response.status_code)
import sentry_sdk
sentry_sdk.flush(5)
"""


@pytest.fixture
def endpoint() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A DSN, and the events that came."""
    events: list[dict[str, Any]] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            unpack = {"gzip": gzip.decompress, "br": brotli.decompress}
            packed = self.rfile.read(int(self.headers["Content-Length"]))
            body = unpack[self.headers["Content-Encoding"]](packed)
            for line in body.splitlines():
                item = json.loads(line)
                if "exception" in item or "logentry" in item:
                    events.append(item)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: object) -> None:
            """Not to the test's output."""

    server = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://key@127.0.0.1:{server.server_port}/1", events
    server.shutdown()
    server.server_close()


def failed(dsn: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "novahouse.settings",
        "SENTRY_DSN": dsn,
        "DATABASE_URL": "",
        "REDIS_URL": "",
    }
    return subprocess.run(
        [sys.executable, "-c", FAIL], env=environment, capture_output=True, text=True, timeout=60
    )


def test_report_says_what_failed_and_nothing_of_the_visitor(
    endpoint: tuple[str, list[dict[str, Any]]],
) -> None:
    dsn, events = endpoint
    run = failed(dsn)
    assert run.stdout.strip() == "500", run.stderr
    assert len(events) == 1
    told = json.dumps(events)
    assert "RuntimeError" in told
    assert "chatbot.views" in told
    for secret in (
        "Kowalska",
        "jan@example.com",
        "601 234 567",
        "s" * 43,
        "203.0.113.7",
        "198.51.100.9",
        "a-cookie-of-the-visitor",
        "a browser of the visitor",
        "secret_of_the_visitor",
    ):
        assert secret not in told, secret


def test_without_a_dsn_nothing_is_loaded_and_a_bad_one_stops_the_start() -> None:
    run = failed("")
    assert run.stdout.strip() == "500"
    code = "import sys, novahouse.settings; print('novahouse.reports' in sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60
    )
    assert loaded.stdout == "False\n"
    refused = failed("not a dsn")
    assert "Write SENTRY_DSN=" in refused.stderr
