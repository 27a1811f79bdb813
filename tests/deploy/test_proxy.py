"""Caddy itself with our Caddyfile, in front of a server that tells what reached it."""

import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests import services

CADDYFILE = Path(__file__).resolve().parents[2] / "deploy" / "Caddyfile"
LOGGED = [
    ("accepted", 202, {"http.log.access"}),
    ("broken", 502, {"http.log.access", "http.log.error"}),
]
IP_ADDRESSES = ("remote_ip", "client_ip")


class Echo(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        if self.path.startswith("/broken/"):
            self.close_connection = True
            return
        length = int(self.headers.get("Content-Length") or 0)
        size = len(self.rfile.read(length))
        told = json.dumps({"headers": dict(self.headers), "path": self.path, "size": size})
        body = told.encode()
        self.send_response(202 if self.path.startswith("/accepted/") else 200)
        self.send_header("Server", "upstream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self.do_POST()

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("output") / "log"


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory, output: Path) -> Iterator[int]:
    """Its port; without TLS, which needs a name that others can look up."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}).start()
    port = services.free_port()
    with output.open("wb") as file:
        process = subprocess.Popen(
            [caddy(), "run", "--config", CADDYFILE, "--adapter", "caddyfile"],
            env={
                "HOME": str(tmp_path_factory.mktemp("caddy")),
                "SITE_ADDRESS": f"http://127.0.0.1:{port}",
                "UPSTREAM": f"127.0.0.1:{server.server_port}",
            },
            stdout=file,
            stderr=subprocess.STDOUT,
            preexec_fn=services.end_with_parent(signal.SIGTERM),
        )
    try:
        services.wait_until(lambda: is_up(port), process, "Caddy")
        yield port
    finally:
        services.end(process, signal.SIGTERM)
        server.shutdown()
        server.server_close()


def caddy() -> str:
    found = shutil.which("caddy", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    assert found
    return found


def is_up(port: int) -> bool:
    try:
        return ask(port, "/up")[0] == 200
    except OSError:
        return False


def ask(
    port: int, path: str, body: bytes = b"", **headers: str
) -> tuple[int, bytes, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        connection.request("POST" if body else "GET", path, body or None, named)
        response = connection.getresponse()
        return response.status, response.read(), dict(response.getheaders())
    finally:
        connection.close()


def test_the_configuration_is_valid_with_the_name_of_a_site() -> None:
    done = subprocess.run(
        [caddy(), "validate", "--config", CADDYFILE, "--adapter", "caddyfile"],
        env={"HOME": "/nonexistent", "SITE_ADDRESS": "chat.example.com"},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr
    formatted = subprocess.run(
        [caddy(), "fmt", CADDYFILE], capture_output=True, text=True, timeout=30
    )
    assert formatted.stdout == CADDYFILE.read_text()


def test_nobody_invents_an_address(proxy: int) -> None:
    _, body, _ = ask(
        proxy,
        "/api/chatbot/config",
        X_Forwarded_For="203.0.113.9, 198.51.100.7",
        X_Forwarded_Proto="https",
        X_Forwarded_Host="evil.example",
        X_Forwarded_Port="1",
        X_Real_IP="203.0.113.9",
        Forwarded="for=203.0.113.9",
        True_Client_IP="203.0.113.9",
        X_Client_IP="203.0.113.9",
    )
    headers = {name.lower(): value for name, value in json.loads(body)["headers"].items()}
    assert headers["x-forwarded-for"] == "127.0.0.1"
    assert headers["x-forwarded-proto"] == "http"
    assert headers["x-forwarded-host"] == headers["host"] == f"127.0.0.1:{proxy}"
    assert "203.0.113.9" not in body.decode()
    assert "evil.example" not in body.decode()


def test_what_is_too_large_never_reaches_us(proxy: int) -> None:
    assert ask(proxy, "/api/chatbot/chat", b"x" * 100_000)[0] == 200
    assert ask(proxy, "/api/chatbot/chat", b"x" * 200_000)[0] == 413
    assert ask(proxy, "/admin/", b"x" * 200_000)[0] == 200
    assert ask(proxy, "/admin/", b"x" * 2_000_000)[0] == 413


@pytest.mark.parametrize(
    "path", ["/metrics", "/metrics/", "/metrics?x=1", "/api/migration/create-followup-events"]
)
def test_what_is_for_machines_inside_is_not_shown(proxy: int, path: str) -> None:
    status, body, _ = ask(proxy, path, X_ADMIN_API_KEY="a-key")
    assert (status, body) == (404, b"")


def test_answers_do_not_tell_what_serves(proxy: int) -> None:
    assert "Server" not in ask(proxy, "/")[2]


@pytest.mark.parametrize(("folder", "status", "loggers"), LOGGED)
def test_the_log_holds_no_address_and_no_key(
    proxy: int, output: Path, folder: str, status: int, loggers: set[str]
) -> None:
    """Neither when all goes well nor when nobody answers, which a logger of its own tells."""
    path = f"/{folder}/unsubscribe/status/anna%40example.com?token=a-token&session_id=a-session"
    cookie = "sessionid=a-session"
    sent = ask(proxy, path, X_ADMIN_API_KEY="an-admin-key", Cookie=cookie, Referer=path)
    assert sent[0] == status
    deadline = time.monotonic() + 10
    while not loggers <= {line["logger"].removesuffix(".log0") for line in logged(output, status)}:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    for secret in ("anna", "a-token", "a-session", "an-admin-key"):
        assert secret not in output.read_text()
    networks = {line["request"][name] for line in logged(output, status) for name in IP_ADDRESSES}
    assert networks == {"127.0.0.0"}


def logged(output: Path, status: int) -> list[dict[str, Any]]:
    lines = [line for line in output.read_text().splitlines() if line.endswith("}")]
    return [told for line in lines if (told := json.loads(line)).get("status") == status]
