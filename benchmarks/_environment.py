"""The real application on databases of its own, for as long as a benchmark runs."""

import io
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import django
from django.core.management import call_command
from django.db import connection

from tests.services import postgresql

Statement = tuple[str, Any]  # with its parameters


@contextmanager
def application(redis_url: str = "") -> Iterator[None]:
    """With limits that count and refuse nobody."""
    with postgresql() as address, tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "novahouse.settings",
            "ENV_FILE": os.devnull,
            "VAR_DIR": folder,
            "DEBUG": "0",
            "ALLOWED_HOSTS": "testserver",
            "SECRET_KEY": "a-key-for-the-length-of-one-benchmark-and-no-longer",
            "CONSENT_SUBJECT_PEPPER": "a-pepper-for-the-length-of-one-benchmark",
            "CONSENT_CHAIN_KEYS": "1:a-key-for-the-length-of-one-benchmark-only",
            "DATABASE_URL": address,
            "REDIS_URL": redis_url,
            "CELERY_BROKER_URL": "redis://127.0.0.1:1/0",  # nothing is sent
            "RATELIMIT_CHAT": "100000000/h",
            "RATELIMIT_DEFAULT": "100000000/h",
            "RATELIMIT_STATUS": "100000000/h",
            "LOG_LEVEL": "INFO",
        }
        django.setup()
        call_command("migrate", verbosity=0)
        call_command("load_knowledge")
        from novahouse import deadline  # noqa: PLC0415  needs the environment

        with deadline.lifted():  # filling a table takes longer than a visitor waits
            yield
        django.db.connections.close_all()


def on_each_database(module: str, *arguments: str) -> int:
    """Runs `python -m MODULE NAME ARGUMENTS` for SQLite and PostgreSQL, a process each: Django
    takes its settings once. Returns the worse exit code."""
    with tempfile.TemporaryDirectory() as folder, postgresql() as address:
        databases = {"SQLite": f"sqlite:///{folder}/bench.sqlite3", "PostgreSQL": address}
        return max(
            run([module, name, *arguments], url, f"{folder}/{name}")
            for name, url in databases.items()
        )


def run(arguments: list[str], address: str, folder: str) -> int:
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "novahouse.settings",
        "ENV_FILE": os.devnull,
        "VAR_DIR": folder,
        "DEBUG": "1",
        "DATABASE_URL": address,
        "REDIS_URL": "",
        "CELERY_BROKER_URL": "",
        "RATELIMIT_CHAT": "",
        "RATELIMIT_DEFAULT": "",
        "RATELIMIT_STATUS": "",
        "LOG_LEVEL": "WARNING",
    }
    return subprocess.run([sys.executable, "-m", *arguments], env=env, check=False).returncode


def keep_the_log() -> io.StringIO:
    """Its lines go there, not to the terminal, from now on."""
    lines = io.StringIO()
    logging.getLogger().handlers[0].setStream(lines)  # type: ignore[attr-defined]
    return lines


def request(method: str, path: str, body: bytes = b"") -> bytes:
    """A whole answer, WSGI in and bytes out. Needs `application()` around it."""
    from novahouse.wsgi import application as wsgi  # noqa: PLC0415  needs the environment

    started: list[str] = []

    def start_response(status: str, *_: Any) -> Callable[[bytes], object]:
        started.append(status)
        return len

    answer = wsgi(
        {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "REMOTE_ADDR": "127.0.0.1",
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
            "wsgi.url_scheme": "http",
            "wsgi.errors": sys.stderr,
        },
        start_response,
    )
    content = b"".join(answer)
    answer.close()
    assert started[0].startswith("200"), started
    return content


def statements_of(work: Callable[[], object]) -> list[Statement]:
    """What it says to the database, with BEGIN and COMMIT."""
    kept: list[Statement] = []

    def keep(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        kept.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        work()
    return kept


def plan_of(statement: Statement) -> list[str]:
    """PostgreSQL's lines of it."""
    sql, params = statement
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {sql}", params)
        return [line for (line,) in cursor.fetchall()]
