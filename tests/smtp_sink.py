"""An SMTP server of one's own that keeps what it takes and misbehaves when it is told to.

RFC 5321 as far as our client goes, with AUTH PLAIN and STARTTLS. It runs in a
thread of the test.
"""

import asyncio
import base64
import contextlib
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, cast

from tests.services import free_port

HANG_SECONDS = 30


@dataclass
class Delivery:
    sender: str
    recipient: str
    data: bytes

    @property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.data, policy=default)

    def body(self, subtype: str = "plain") -> str:
        part = self.message.get_body((subtype,))
        assert part is not None
        return str(cast(EmailMessage, part).get_content())


@dataclass
class Sink:
    """`replies` by stage (CONNECT, EHLO, MAIL, RCPT, DATA, END, QUIT): a reply, or `drop`, `hang`
    or `drip` (a byte every tenth of a second). A list is used up from the front, then all is well.

    A mail whose END is `drop` or `hang` was taken: it is among the deliveries.
    """

    port: int = 0
    deliveries: list[Delivery] = field(default_factory=list)
    replies: dict[str, str | list[str]] = field(default_factory=dict)
    sessions: int = 0
    certificate: ssl.SSLContext | None = None
    is_wrapped: bool = False  # TLS from the first byte; else by STARTTLS
    logins: list[bytes] = field(default_factory=list)  # what AUTH PLAIN said: \0 user \0 password

    @property
    def address(self) -> dict[str, Any]:
        """As `settings.MAIL` has it."""
        return {
            "HOST": "127.0.0.1",
            "PORT": self.port,
            "HOST_USER": "",
            "HOST_PASSWORD": "",
            "USE_TLS": False,
            "USE_SSL": False,
        }

    def recipients(self) -> list[str]:
        return [delivery.recipient for delivery in self.deliveries]

    def action(self, stage: str, usual: str) -> str:
        planned = self.replies.get(stage, usual)
        if isinstance(planned, str):
            return planned
        return planned.pop(0) if planned else usual

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.sessions += 1
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                await Conversation(self, reader, writer).run()
        finally:
            writer.close()


class Conversation:
    def __init__(
        self, sink: Sink, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.sink, self.reader, self.writer = sink, reader, writer
        self.sender = self.recipient = ""

    async def run(self) -> None:
        if not await self.reply("CONNECT", "220 sink.example ESMTP"):
            return
        while line := (await self.reader.readline()).decode("utf-8", "replace").strip():
            if not await self.answer(line):
                return

    async def answer(self, line: str) -> bool:
        """Whether the session goes on."""
        verb = line.split(" ", 1)[0].upper()
        if verb in {"EHLO", "HELO"}:
            return await self.reply("EHLO", "250-sink.example\r\n250 8BITMIME")
        if verb == "STARTTLS" and self.sink.certificate:
            await self.reply("STARTTLS", "220 2.0.0 go on")
            await self.writer.start_tls(self.sink.certificate)
            return True
        if verb == "AUTH":
            self.sink.logins.append(base64.b64decode(line.split()[-1]))
            return await self.reply("AUTH", "235 2.7.0 welcome")
        if verb == "MAIL":
            self.sender = line.partition("<")[2].partition(">")[0]
        if verb == "RCPT":
            self.recipient = line.partition("<")[2].partition(">")[0]
        if verb == "DATA":
            return await self.take_data()
        if verb == "QUIT":
            await self.reply("QUIT", "221 2.0.0 bye")
            return False
        return await self.reply(verb, "250 2.0.0 OK")

    async def take_data(self) -> bool:
        if not await self.reply("DATA", "354 go on"):
            return False
        if self.replies_of("DATA_SENT") == "drop":  # while the mail is on its way
            await self.reader.readline()
            return False
        lines = []
        while (line := await self.reader.readuntil(b"\r\n")) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        action = self.sink.action("END", "250 2.0.0 taken")
        if action[0] not in "45":
            self.sink.deliveries.append(Delivery(self.sender, self.recipient, b"".join(lines)))
        return await self.say(action)

    def replies_of(self, stage: str) -> str:
        return self.sink.action(stage, "")

    async def reply(self, stage: str, usual: str) -> bool:
        return await self.say(self.sink.action(stage, usual))

    async def say(self, action: str) -> bool:
        if action == "drop":
            return False
        if action == "hang":
            await asyncio.sleep(HANG_SECONDS)
            return False
        if action == "drip":
            for _ in range(HANG_SECONDS * 10):
                self.writer.write(b"2")
                await self.writer.drain()
                await asyncio.sleep(0.1)
            return False
        self.writer.write(f"{action}\r\n".encode())
        await self.writer.drain()
        return True


@contextmanager
def smtp_sink(
    port: int = 0, certificate: ssl.SSLContext | None = None, *, is_wrapped: bool = False
) -> Iterator[Sink]:
    """With a certificate it speaks TLS: from the first byte, or after STARTTLS."""
    sink = Sink(port or free_port(), certificate=certificate, is_wrapped=is_wrapped)
    is_up = threading.Event()
    ends: list[Callable[[], object]] = []

    async def serve() -> None:
        loop, is_over = asyncio.get_running_loop(), asyncio.Event()
        wrapped = sink.certificate if sink.is_wrapped else None
        server = await asyncio.start_server(
            sink.serve, "127.0.0.1", sink.port, limit=2**20, ssl=wrapped
        )
        ends.append(lambda: loop.call_soon_threadsafe(is_over.set))
        is_up.set()
        await is_over.wait()
        server.close()

    thread = threading.Thread(target=asyncio.run, args=[serve()])
    thread.start()
    is_up.wait()
    try:
        yield sink
    finally:
        ends[0]()
        thread.join()
