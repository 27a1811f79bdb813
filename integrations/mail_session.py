"""Mail to the outside: a session over SMTP that says what became of each message, or files.

RFC 5321. What counts is the reply after the final dot (4.2.5): before it the server has taken
nothing, after a 250 it answers for the message, and without a reply nobody knows.
"""

import smtplib
import socket
import ssl
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings

from integrations.mail_files import write_mail

OPEN_SECONDS = 20.0  # connecting, TLS and log-in together
SEND_SECONDS = 30.0  # MAIL to the last reply together; far below any lease
LINE_MAX_BYTES = 8192
GREETED, LOGGED_IN, OKAY, DATA_EXPECTED = 220, 235, 250, 354
RECIPIENT_TAKEN = (250, 251, 252)
UNAUTHENTICATED = (530, 535)  # RFC 4954, 6


class NoService(Exception):  # noqa: N818  exceptions say the fact
    """No session could be opened, so nothing was sent. Names neither host nor account."""


class Refused(NoService):
    """The server takes nothing from us, whoever it is for. Names its reply: `530 5.7.0`."""


class Result(StrEnum):
    SENT = "sent"
    TEMPORARY = "temporary"  # definitely not taken; a later try may succeed
    PERMANENT = "permanent"  # definitely not taken, and never will be
    UNKNOWN = "unknown"  # no reply after the data


@dataclass(frozen=True, slots=True)
class Outcome:
    """`reply` is the code, with the enhanced one where there is one (RFC 3463): `550 5.1.1`.

    The server's words are left out: they often repeat the address.
    """

    result: Result
    reply: str = ""


class Session(Protocol):
    def is_open(self) -> bool:
        """Whether the other side still listens; asked before anything is promised to it."""

    def send(self, sender: str, recipient: str, data: bytes) -> Outcome:
        """Raises Refused where the server wants no mail of ours; then it has taken nothing."""


@contextmanager
def open_session() -> Iterator[Session]:
    """Raises NoService. Errors in closing change nothing of what was sent."""
    if not settings.MAIL:
        yield FileSession(Path(settings.EMAIL_FILE_PATH))
        return
    session = SMTPSession()
    try:
        yield session
    finally:
        session.close()


# --- SMTP -----------------------------------------------------------------------------------


class Deadline:
    def __init__(self, seconds: float) -> None:
        self._ends_at = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds. Raises TimeoutError where none are left."""
        left = self._ends_at - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class Lines:
    """Reads a socket line by line and keeps to the deadline, however slowly bytes drip in."""

    def __init__(self, client: "Client") -> None:
        self._client, self._read = client, bytearray()

    def readline(self, limit: int) -> bytes:
        sock = self._client.sock
        if sock is None:
            return b""
        while (end := self._read.find(b"\n")) < 0 and len(self._read) < limit:
            sock.settimeout(self._client.deadline.left())
            received = sock.recv(LINE_MAX_BYTES)
            if not received:
                return b""
            self._read += received
        length = min(limit, end + 1 if end >= 0 else limit)
        line = bytes(self._read[:length])
        del self._read[:length]
        return line

    def close(self) -> None:
        self._read.clear()


class Client(smtplib.SMTP):
    """smtplib's timeout is one for each read; this holds a whole step to a deadline."""

    def __init__(self, deadline: Deadline, *, use_ssl: bool) -> None:
        self.deadline, self._use_ssl = deadline, use_ssl
        super().__init__(local_hostname=local_name())

    def greet(self, host: str, port: int) -> None:
        self._host = host  # what STARTTLS checks the certificate against
        code, _ = self.connect(host, port)
        if code != GREETED:
            raise smtplib.SMTPConnectError(code, b"")
        self.ehlo_or_helo_if_needed()

    def _get_socket(self, host: str, port: int, timeout: Any) -> socket.socket:
        sock = socket.create_connection((host, port), self.deadline.left())
        if not self._use_ssl:
            return sock
        sock.settimeout(self.deadline.left())
        return ssl.create_default_context().wrap_socket(sock, server_hostname=host)

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None:  # as after connecting and after STARTTLS
            self.file = Lines(self)
        return super().getreply()

    def send(self, s: Any) -> None:
        if self.sock is not None:
            self.sock.settimeout(self.deadline.left())
        super().send(s)


class SMTPSession:
    def __init__(self) -> None:
        try:
            self._client = connected()
        except (OSError, smtplib.SMTPException, ValueError) as error:  # ssl.SSLError: an OSError
            raise NoService(type(error).__name__) from None

    def is_open(self) -> bool:
        self._client.deadline = Deadline(OPEN_SECONDS)
        try:
            return self._client.rset()[0] == OKAY
        except (OSError, smtplib.SMTPException):
            return False

    def send(self, sender: str, recipient: str, data: bytes) -> Outcome:
        """One message. Whatever went wrong with it is in the outcome; the session may be gone
        after. Raises Refused."""
        self._client.deadline = Deadline(SEND_SECONDS)
        try:
            refused = self._envelope(sender, recipient)
        except (OSError, smtplib.SMTPException) as error:
            return Outcome(Result.TEMPORARY, type(error).__name__)
        if refused:
            return refused
        try:
            self._client.send(dotted(data))
            code, text = self._client.getreply()
        except (OSError, smtplib.SMTPException) as error:
            return Outcome(Result.UNKNOWN, type(error).__name__)
        return outcome_of(code, text)

    def _envelope(self, sender: str, recipient: str) -> Outcome | None:
        """None once the server waits for the data."""
        client = self._client
        options = []
        if not (sender + recipient).isascii():
            if not client.has_extn("smtputf8"):
                return Outcome(Result.PERMANENT, "SMTPUTF8 missing")
            options = ["SMTPUTF8"]
        client.command_encoding = "utf-8" if options else "ascii"
        code, text = client.mail(sender, options)
        if 500 <= code < 600:
            raise Refused(reply_of(code, text))
        if code == OKAY:
            code, text = client.rcpt(recipient)
            if code in UNAUTHENTICATED:
                raise Refused(reply_of(code, text))
            if is_policy(code, text):
                return Outcome(Result.TEMPORARY, reply_of(code, text))
            if code in RECIPIENT_TAKEN:
                code, text = client.docmd("DATA")
        return None if code == DATA_EXPECTED else refusal_of(code, text)

    def close(self) -> None:
        self._client.deadline = Deadline(2)
        with suppress(OSError, smtplib.SMTPException):
            self._client.quit()
        self._client.close()


def connected() -> Client:
    server = settings.MAIL
    client = Client(Deadline(OPEN_SECONDS), use_ssl=server["USE_SSL"])
    try:
        client.greet(server["HOST"], server["PORT"])
        if server["USE_TLS"]:
            client.starttls(context=ssl.create_default_context())
            client.ehlo_or_helo_if_needed()
        if server["HOST_USER"]:
            log_in(client, server["HOST_USER"], server["HOST_PASSWORD"])
    except (OSError, smtplib.SMTPException, ValueError):
        client.close()
        raise
    return client


def log_in(client: Client, user: str, password: str) -> None:
    """smtplib takes ASCII alone, and what it raises over other letters repeats the password. So
    they go out by PLAIN (RFC 4616), which is UTF-8, with nothing left to encode."""
    if (user + password).isascii():
        client.login(user, password)
        return
    said = b64encode(f"\0{user}\0{password}".encode()).decode("ascii")
    code, text = client.docmd("AUTH", f"PLAIN {said}")
    if code != LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(code, text)


def local_name() -> str:
    """For EHLO: the site's own name. smtplib would ask a name server for this machine's."""
    return str(settings.PUBLIC_URL.split("://")[-1].split(":")[0])


def dotted(data: bytes) -> bytes:
    """With CRLF line ends, a dot doubled at the start of a line (4.5.2), and the final dot."""
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").removesuffix(b"\n").split(b"\n")
    stuffed = [b"." + line if line.startswith(b".") else line for line in lines]
    return b"\r\n".join([*stuffed, b".", b""])


def outcome_of(code: int, text: bytes) -> Outcome:
    """Of the reply to the data. What is no reply at all (smtplib says -1) leaves it in doubt."""
    if 200 <= code < 300:
        return Outcome(Result.SENT, reply_of(code, text))
    return refusal_of(code, text) if 400 <= code < 600 else Outcome(Result.UNKNOWN, str(code))


def refusal_of(code: int, text: bytes) -> Outcome:
    """Before the data everything but a clear no for ever is one for now."""
    is_final = 500 <= code < 600
    return Outcome(Result.PERMANENT if is_final else Result.TEMPORARY, reply_of(code, text))


def is_policy(code: int, text: bytes) -> bool:
    """A no to us or to our mail, as `554 5.7.1 relay access denied`, and not to the address
    (RFC 3463, 3.8). It may be for this recipient alone, so it holds no other mail up."""
    return 500 <= code < 600 and any(word.startswith("5.7.") for word in enhanced(code, text))


def reply_of(code: int, text: bytes) -> str:
    return " ".join([str(code), *enhanced(code, text)])


def enhanced(code: int, text: bytes) -> list[str]:
    """The enhanced status code that a reply may begin with: class, subject and detail."""
    word = text.decode("ascii", "replace").split(maxsplit=1)[:1]
    parts = word[0].split(".") if word else []
    is_one = len(parts) == 3 and all(part.isdigit() and len(part) <= 3 for part in parts)
    return word if is_one and parts[0] == str(code)[0] else []


# --- Files ----------------------------------------------------------------------------------


class FileSession:
    """Where no server is named: a mail is a file, whole or not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def is_open(self) -> bool:
        return True

    def send(self, sender: str, recipient: str, data: bytes) -> Outcome:
        try:
            write_mail(self._folder, data)
        except OSError as error:
            return Outcome(Result.TEMPORARY, type(error).__name__)
        return Outcome(Result.SENT, "file")
