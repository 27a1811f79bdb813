"""HTTP to the outside: bounded in time and size, and silent about what it sends and to whom."""

import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from integrations.errors import Unavailable

BODY_MAX_BYTES = 1024 * 1024
CHUNK_BYTES = 16 * 1024
RETRY_AFTER_MAX_SECONDS = 3600.0
USER_AGENT = "NovaHouse/0.1"


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds: to connect, between two parts of the answer, and for the whole of it."""

    connect_seconds: float
    read_seconds: float
    total_seconds: float


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def retry_after(self) -> float | None:
        """In seconds, where its headers name a time."""
        return retry_after(self.headers.get("Retry-After", ""))

    def json(self) -> Any:
        """Raises ValueError, also where it is nested deeper than can be read."""
        try:
            return json.loads(self.text)
        except RecursionError:
            raise ValueError("nested too deep") from None


def post_json(
    url: str, body: Any, *, limits: Limits, headers: Mapping[str, str] | None = None
) -> Answer:
    """One POST, not repeated and not redirected: who repeats is the outbox alone.

    5xx raises Unavailable, as does whatever keeps an answer from coming; every other status is
    the caller's to judge, 429 among them: how long to wait may stand in the body. What is raised
    names neither address nor content.
    """
    deadline = time.monotonic() + limits.total_seconds
    sent = {"User-Agent": USER_AGENT, **(headers or {})}
    try:
        with (
            session() as web,
            web.post(
                url,
                json=body,
                headers=sent,
                timeout=(limits.connect_seconds, limits.read_seconds),
                allow_redirects=False,
                stream=True,
            ) as response,
        ):
            text = read(response, deadline)
    except requests.ConnectTimeout:
        raise Unavailable("no connection within the time limit") from None
    except requests.Timeout:
        raise Unavailable("no answer within the time limit", is_in_doubt=True) from None
    except requests.ConnectionError as error:
        raise broken_off(error) from None
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError):
        raise Unavailable("the answer broke off", is_in_doubt=True) from None
    answer = Answer(response.status_code, response.headers, text)
    if answer.status >= 500:
        raise Unavailable(
            f"answered {answer.status}", retry_after=answer.retry_after, is_in_doubt=True
        )
    return answer


def broken_off(error: requests.ConnectionError) -> Unavailable:
    """Refused before anything was sent, or broken off after: only the first is without doubt."""
    cause = error.args[0] if error.args else None
    reason = getattr(cause, "reason", cause)
    if isinstance(reason, urllib3.exceptions.NewConnectionError):
        return Unavailable("the connection was refused")
    if isinstance(error, requests.exceptions.SSLError):
        return Unavailable("the certificate is not accepted")
    return Unavailable("the connection broke off", is_in_doubt=True)


def retry_after(value: str) -> float | None:
    """Seconds or a date (RFC 9110, 10.2.3), at most an hour; None where it can't be read."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return min(float(value), RETRY_AFTER_MAX_SECONDS)
    try:
        at = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return min(max((at - datetime.now(UTC)).total_seconds(), 0.0), RETRY_AFTER_MAX_SECONDS)


def read(response: requests.Response, deadline: float) -> str:
    """The body, as it comes: a server that sends a byte a second is not waited for."""
    parts, size = [], 0
    while part := response.raw.read1(CHUNK_BYTES, decode_content=True):
        size += len(part)
        if size > BODY_MAX_BYTES:
            raise Unavailable("the answer is too long", is_in_doubt=True)
        if time.monotonic() > deadline:
            raise Unavailable("no whole answer within the time limit", is_in_doubt=True)
        parts.append(part)
    return b"".join(parts).decode("utf-8", "replace")


# --- Connections ------------------------------------------------------------------------------


@contextmanager
def session() -> Iterator[requests.Session]:
    """A new one for each call: calls are rare, and none inherits a connection that went bad.

    The environment's proxies and .netrc are not read: the latter would add credentials.
    """
    with requests.Session() as web:
        web.trust_env = False
        web.mount("http://", BoundedAdapter(max_retries=0))
        web.mount("https://", BoundedAdapter(max_retries=0))
        yield web


class BoundedHeaders:
    """The read timeout holds for the whole of the headers, not for each of their bytes."""

    def getresponse(self) -> Any:
        connection: Any = self
        watch = threading.Timer(connection.timeout, cut_off, [connection.sock])
        watch.daemon = True
        watch.start()
        try:
            return super().getresponse()  # type: ignore[misc]
        finally:
            watch.cancel()


def cut_off(sock: socket.socket) -> None:
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it ended by itself


class BoundedConnection(BoundedHeaders, HTTPConnection):
    pass


class BoundedSecureConnection(BoundedHeaders, HTTPSConnection):
    pass


class BoundedPool(HTTPConnectionPool):
    ConnectionCls = BoundedConnection


class BoundedSecurePool(HTTPSConnectionPool):
    ConnectionCls = BoundedSecureConnection


class BoundedAdapter(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, **options)
        self.poolmanager.pool_classes_by_scheme = {"http": BoundedPool, "https": BoundedSecurePool}
