import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from integrations import http
from integrations.errors import Unavailable
from integrations.standins import server, slack
from tests.services import free_port

SHORT = http.Limits(connect_seconds=0.5, read_seconds=0.3, total_seconds=0.6)
SECRET = "T0SECRET/B0SECRET/key"


@contextmanager
def serving(answer: bytes, *, byte_seconds: float = 0.0) -> Iterator[str]:
    """A server that says just these bytes, whatever it is asked."""
    listener = socket.create_server(("127.0.0.1", 0))
    is_over = threading.Event()

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            step = 1 if byte_seconds else max(len(answer), 1)
            for start in range(0, len(answer), step):
                try:
                    connection.sendall(answer[start : start + step])
                except OSError:
                    return
                if is_over.wait(byte_seconds):
                    return

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/{SECRET}"
    finally:
        is_over.set()
        thread.join()
        listener.close()


def post(url: str, limits: http.Limits = SHORT) -> http.Answer:
    return http.post_json(url, {"name": "Jan"}, limits=limits)


def failed(url: str, limits: http.Limits = SHORT) -> Unavailable:
    with pytest.raises(Unavailable) as caught:
        post(url, limits)
    assert SECRET not in str(caught.value)
    assert "Jan" not in str(caught.value)
    assert caught.value.__context__ is None or caught.value.__suppress_context__
    return caught.value


def response(status: str, *headers: str, body: str = "") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", body]
    return "\r\n".join(lines).encode()


def test_answer_comes_with_status_headers_and_body(slack_server: slack.SlackStandIn) -> None:
    with serving(response("418 I'm a teapot", "X-Kind: green", body="tea")) as url:
        answer = post(url)
    assert (answer.status, answer.headers["x-kind"], answer.text) == (418, "green", "tea")


def test_refused_connection_is_an_outage_without_doubt() -> None:
    error = failed(f"http://127.0.0.1:{free_port()}/{SECRET}")
    assert (error.is_outage, error.is_in_doubt) == (True, False)


@pytest.mark.parametrize(
    ("answer", "byte_seconds"),
    [
        (b"", 0.0),
        (response("200 OK", body="x" * 40)[:-20], 0.0),
        (b"no HTTP at all\r\n\r\n", 0.0),
        (response("200 OK", *(f"X-{n}: y" for n in range(50))), 0.05),
        (response("200 OK") + b"", 0.05),
        (response("500 Internal Server Error"), 0.0),
    ],
)
def test_what_breaks_off_after_sending_is_in_doubt(answer: bytes, byte_seconds: float) -> None:
    with serving(answer, byte_seconds=byte_seconds) as url:
        error = failed(url)
    assert (error.is_outage, error.is_in_doubt) == (True, True)


def test_slow_server_is_waited_for_no_longer_than_was_said() -> None:
    standin = server.StandIn()
    standin.fail("slow")
    with server.running(standin) as address:
        began = time.monotonic()
        error = failed(f"{address}/{SECRET}")
        assert time.monotonic() - began < 1
    assert error.is_in_doubt


def test_trickling_body_is_waited_for_no_longer_than_was_said() -> None:
    standin = server.StandIn()
    standin.fail("trickle")
    with server.running(standin) as address:
        began = time.monotonic()
        failed(f"{address}/{SECRET}")
        assert time.monotonic() - began < 1.2


def test_endless_body_is_cut() -> None:
    with serving(response("200 OK", body="x" * (http.BODY_MAX_BYTES + 1))) as url:
        failed(url, http.Limits(1, 5, 5))


def test_redirect_is_not_followed(slack_server: slack.SlackStandIn, settings: Any) -> None:
    header = f"Location: {settings.SLACK_WEBHOOK_URL}"
    with serving(response("307 Temporary Redirect", header)) as url:
        assert post(url).status == 307
    assert slack_server.requests == []


def test_429_comes_with_its_body_and_the_seconds_it_asks_for() -> None:
    with serving(response("429 Too Many Requests", "Retry-After: 17", body="why")) as url:
        answer = post(url)
    assert (answer.status, answer.retry_after, answer.text) == (429, 17.0, "why")


def test_json_that_is_nested_too_deep_is_no_json() -> None:
    with pytest.raises(ValueError, match="deep"):
        http.Answer(200, {}, "[" * 200_000).json()


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("99999999", 3600.0),
        ("-1", None),
        ("soon", None),
        ("", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("²", None),
    ],
)
def test_retry_after_is_read_or_left_out(value: str, seconds: float | None) -> None:
    assert http.retry_after(value) == seconds


def test_environment_adds_neither_proxy_nor_credentials(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, slack_server: slack.SlackStandIn, settings: Any
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password hidden\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    http.post_json(settings.SLACK_WEBHOOK_URL, {"text": "x"}, limits=SHORT)
    assert "Authorization" not in slack_server.requests[0]["headers"]
