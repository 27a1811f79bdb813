"""What both stand-ins share: HTTP on loopback, a memory, and faults that can be switched."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

FAULTS = ("", "error", "busy", "unauthorised", "slow", "trickle", "drop", "drop-after", "empty")
SLOW_SECONDS = 30.0
BODY_MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    body: bytes
    content_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)


class Dropped(Exception):  # noqa: N818  exceptions say the fact
    """The connection is to be cut without an answer."""


class StandIn:
    """`fault` is one of FAULTS, for the next `fault_count` requests or, with None, for good."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.fault, self.fault_count = "", None  # type: str, int | None
        self.retry_after = 2
        self.delay = 0.0
        self.requests: list[dict[str, Any]] = []
        self.ended = threading.Event()

    def fail(self, fault: str, count: int | None = None) -> None:
        with self.lock:
            self.fault, self.fault_count = fault, count

    def of(self, _path: str) -> "StandIn":
        """Who answers there."""
        return self

    def next_fault(self) -> str:
        with self.lock:
            if not self.fault or self.fault_count == 0:
                return ""
            if self.fault_count is not None:
                self.fault_count -= 1
            return self.fault

    def handle(self, path: str, headers: dict[str, str], body: Any) -> Reply:
        """What it answers without a fault."""
        raise NotImplementedError

    def answer(self, path: str, headers: dict[str, str], body: Any) -> Reply:
        """Notes the request, and fails in the way that was asked for."""
        with self.lock:
            self.requests.append({"path": path, "headers": headers, "body": body})
        self.ended.wait(self.delay)
        fault = self.next_fault()
        if fault in ("slow", "drop"):
            self.ended.wait(SLOW_SECONDS if fault == "slow" else 0)
            raise Dropped
        if fault == "drop-after":
            self.handle(path, headers, body)
            raise Dropped
        if fault == "trickle":
            return Reply(200, b"x" * 60)
        failing = {
            "error": Reply(500, b"Internal Server Error", "text/plain"),
            "empty": Reply(200, b"", "text/plain"),
            "busy": Reply(429, b"", "text/plain", {"Retry-After": str(self.retry_after)}),
            "unauthorised": self.unauthorised(),
        }
        return failing.get(fault) or self.handle(path, headers, body)

    def unauthorised(self) -> Reply:
        return Reply(401, b"Unauthorized", "text/plain")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    standin: StandIn

    def do_POST(self) -> None:
        length = min(int(self.headers.get("Content-Length") or 0), BODY_MAX_BYTES)
        raw = self.rfile.read(length)
        try:
            body = json.loads(raw)
        except ValueError:
            body = None
        standin = self.standin.of(self.path)
        is_trickling = standin.fault == "trickle"
        try:
            reply = standin.answer(self.path, dict(self.headers), body)
        except Dropped:
            self.close_connection = True
            return
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.send_body(reply.body, trickling=is_trickling)

    def send_body(self, body: bytes, *, trickling: bool) -> None:
        step = 1 if trickling else max(len(body), 1)
        try:
            for start in range(0, len(body), step):
                self.wfile.write(body[start : start + step])
                self.wfile.flush()
                self.standin.ended.wait(0.1 if trickling else 0)
        except OSError:
            self.close_connection = True  # nobody listens any more

    def log_message(self, format: str, *args: Any) -> None:
        return


@contextmanager
def running(standin: StandIn, port: int = 0) -> Iterator[str]:
    """Its address, for as long as the block runs."""
    handler = type("BoundHandler", (Handler,), {"standin": standin})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        standin.ended.set()
        server.shutdown()
        thread.join()
        server.server_close()
