"""A PostgreSQL that takes what it is sent and never answers: frozen, with its connections open."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import psutil
import psycopg
import pytest

from tests import services
from tests.forks import hear, tell, wait_until_ready

WITHIN_SECONDS = 3

# Answers one request a line as a web process does; the first opens the connection that is kept.
WEB = """
import json, sys, time
import django
django.setup()
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
if sys.argv[1:]:
    from django.core.management import call_command
    call_command("migrate", verbosity=0)
    call_command("load_knowledge", stdout=sys.stderr)
from novahouse.wsgi import application
from django.test import RequestFactory

def ask(path, body):
    # The whole way of a request: Django's test client keeps connections that a server closes.
    make = RequestFactory()
    kind = {"content_type": "application/json"}
    request = make.post(path, json.dumps(body), **kind) if body else make.get(path)
    request.environ["HTTP_COOKIE"] = "sessionid=" + "a" * 32  # is looked up by the admin
    said = []
    answer = application(request.environ, lambda status, headers: said.append(int(status[:3])))
    b"".join(answer)
    answer.close()
    return said[0]

print("ready", flush=True)
for line in sys.stdin:
    path, body = json.loads(line)
    began = time.monotonic()
    status = ask(path, body)
    print(json.dumps([status, time.monotonic() - began]), flush=True)
"""


class Web:
    def __init__(self, address: str, folder: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WEB, "migrate"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ
            | {
                "DJANGO_SETTINGS_MODULE": "novahouse.settings",
                "DATABASE_URL": address,
                "VAR_DIR": folder,
            },
        )
        wait_until_ready(self.process)

    def ask(self, path: str, body: object = None) -> tuple[int, float]:
        tell(self.process, json.dumps([path, body]))
        status, seconds = json.loads(hear(self.process))
        return status, seconds


@pytest.fixture
def database() -> Iterator[str]:
    with services.postgresql() as address:
        yield address


@pytest.fixture
def web(database: str, tmp_path: Any) -> Iterator[Web]:
    made = Web(database, str(tmp_path))
    yield made
    made.process.kill()
    made.process.communicate()


def send_signal(address: str, number: int) -> None:
    """Every process of that server, which is known by the port it listens on."""
    port = f"port={psycopg.conninfo.conninfo_to_dict(address)['port']}"
    (server,) = (process for process in psutil.process_iter() if port in command_of(process))
    for process in [server, *server.children(recursive=True)]:
        process.send_signal(number)


def command_of(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


CHAT = ("/api/chatbot/chat", {"message": "60 m2"})


def test_answers_503_in_time_and_comes_back(web: Web, database: str) -> None:
    assert web.ask(*CHAT)[0] == 200
    send_signal(database, signal.SIGSTOP)
    try:
        for path, body in (CHAT, ("/api/chatbot/config", None), ("/admin/", None), CHAT):
            status, seconds = web.ask(path, body)
            assert status == 503, path
            assert seconds < WITHIN_SECONDS, path
        assert web.ask("/api/health")[0] == 200
        for path in ("/api/health/ready", "/api/health/deep"):
            status, seconds = web.ask(path)
            assert status == 503, path
            assert seconds < 2.5, path
    finally:
        send_signal(database, signal.SIGCONT)
    assert web.ask(*CHAT)[0] == 200
