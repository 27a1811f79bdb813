"""A mail server for tests: it speaks as much of RFC 5321 as a client needs, keeps what it was
given and refuses what it is told to refuse."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message


class MailServer:
    """`refusals` by verb (`"RCPT": "550 No such user"`); DATA's is said after the mail came."""

    def __init__(self) -> None:
        self.mails: list[Message] = []
        self.recipients: list[str] = []
        self.refusals: dict[str, str] = {}
        self.port = 0


class Session(socketserver.StreamRequestHandler):
    mail_server: MailServer

    def handle(self) -> None:
        self.say("220 mail.example.com ESMTP")
        while line := self.rfile.readline():
            verb = line.split(b":")[0].split()[0].upper().decode() if line.strip() else ""
            if verb == "QUIT":
                self.say("221 Bye")
                return
            self.answer(verb, line.decode().strip())

    def answer(self, verb: str, line: str) -> None:
        refusal = self.mail_server.refusals.get(verb)
        if verb == "DATA":
            self.say("354 Go on")
            data = self.read_mail()
            if not refusal:
                self.mail_server.mails.append(message_from_bytes(data))
        elif verb == "RCPT" and not refusal:
            self.mail_server.recipients.append(line.partition(":")[2].strip("<> "))
        self.say(refusal or "250 OK")

    def read_mail(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b"..") else line)
        return b"".join(lines)

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def running() -> Iterator[MailServer]:
    mail_server = MailServer()
    session = type("BoundSession", (Session,), {"mail_server": mail_server})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), session) as server:
        server.daemon_threads = True
        mail_server.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield mail_server
        finally:
            server.shutdown()
            thread.join()
