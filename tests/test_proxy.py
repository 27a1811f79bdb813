"""That the proxy of the failure tests fails in the ways it says."""

import socket
import socketserver
import threading
import time
from collections.abc import Iterator

import pytest

from tests.proxy import LATENCY_SECONDS, Proxy, proxy


class Echo(socketserver.StreamRequestHandler):
    heard: list[bytes]

    def handle(self) -> None:
        while line := self.rfile.readline():
            self.heard.append(line)
            self.wfile.write(line)


@pytest.fixture(scope="module")
def heard() -> list[bytes]:
    return []


@pytest.fixture(scope="module")
def between(heard: list[bytes]) -> Iterator[Proxy]:
    handler = type("Bound", (Echo,), {"heard": heard})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        with proxy("127.0.0.1", server.server_address[1]) as made:
            yield made
        server.shutdown()
        thread.join()


@pytest.fixture
def client(between: Proxy) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", between.port), timeout=0.5) as made:
        yield made
    between.fail("")


def said(client: socket.socket, line: bytes = b"hello\n") -> bytes:
    client.sendall(line)
    return client.recv(100)


def test_without_a_fault_all_comes_through(client: socket.socket) -> None:
    assert said(client) == b"hello\n"


def test_latency_comes_in_both_directions(client: socket.socket, between: Proxy) -> None:
    said(client)
    between.fail("latency")
    began = time.monotonic()
    assert said(client) == b"hello\n"
    assert time.monotonic() - began >= 2 * LATENCY_SECONDS


def test_silence_tells_nobody_and_ends(client: socket.socket, between: Proxy) -> None:
    between.fail("silence")
    with pytest.raises(TimeoutError):
        said(client)
    between.fail("")
    assert client.recv(100) == b"hello\n"


def test_reset_ends_what_stands_and_what_comes(client: socket.socket, between: Proxy) -> None:
    said(client)
    between.fail("reset")
    with pytest.raises(ConnectionError):
        client.recv(100)
    assert is_ended(between.port)


def is_ended(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=0.5) as new:
            return not said(new)
    except ConnectionError:
        return True


def test_cut_lets_the_question_through_and_no_answer(
    client: socket.socket, between: Proxy, heard: list[bytes]
) -> None:
    between.fail("cut")
    assert said(client, b"heard\n") == b""
    assert b"heard\n" in heard
