"""Fixtures for every test. The network is shut but for loopback: see also pyproject.toml."""

import io
import logging
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from chatbot import knowledge_files
from chatbot.services import knowledge, providing
from integrations import registry
from tests import services
from tests.forks import Forks
from tests.integrations.fixtures import (  # noqa: F401  used by name
    clock,
    monday_server,
    sink,
    slack_server,
)
from tests.templates import template

BROWSER_TESTS = Path(__file__).parent / "browser"
ROWS = {"db", "transactional_db"}
DATABASE = ROWS | {"django_db_setup"}
LOCAL = {None, "", "localhost", "127.0.0.1", "::1", "0.0.0.0"}  # noqa: S104  names, no binding


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """The markers by which `run.py` tells what has to run on each database. What a dialogue
    without rows is told is read from one once, and no matter from which."""
    for item in items:
        if item.path.is_relative_to(BROWSER_TESTS):
            item.add_marker("browser")
        names = {*item.fixturenames}
        is_marked = item.get_closest_marker("django_db") is not None
        is_talk = "shop" in names and not (is_marked or names & ROWS)
        if not is_talk and (is_marked or names & DATABASE):
            item.add_marker("database")
        elif item.get_closest_marker("any_database"):
            raise pytest.UsageError(f"{item.nodeid} asks for no database, so no lane would run it")
        elif is_talk:
            item.add_marker("django_db")


@pytest.fixture(autouse=True)
def no_names_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """pytest-socket refuses connections; this refuses the look-up before them, too."""
    look_up: Callable[..., Any] = socket.getaddrinfo

    def getaddrinfo(host: str | bytes | None, *rest: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name not in LOCAL:
            raise socket.gaierror(socket.EAI_NONAME, f"Tests look up no {name!r}")
        return look_up(host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told to look into the outbox: a test delivers when it says so."""
    monkeypatch.setattr(registry, "on_enqueued", [])


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Every test finds the knowledge loaded, as a visitor does, also after one that commits."""
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        knowledge.load(knowledge_files.read())
        assert providing.provide().is_active, "a golden answer breaks"
        put_back = stack.enter_context(template())
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _case: put_back())
        with django_db_blocker.block():
            yield


@pytest.fixture
def log_lines() -> Iterator[io.StringIO]:
    """What goes to the log while the test runs, as it would stand there."""
    (handler,) = (
        handler
        for handler in logging.getLogger().handlers
        if isinstance(handler, logging.StreamHandler) and handler.get_name() == "stderr"
    )
    lines = io.StringIO()
    before = handler.setStream(lines)
    yield lines
    handler.setStream(before)


@pytest.fixture
def var_folder(settings: Settings, tmp_path: Path) -> Path:
    """A folder of this test for what the service keeps beside its database."""
    settings.VAR_DIR = tmp_path
    return tmp_path


@pytest.fixture
def redis_server() -> Iterator[services.RedisServer]:
    """A Redis for one test alone: `.url`, and `.stop()` and `.start()` as often as it likes."""
    with services.redis_server() as server:
        yield server


@pytest.fixture
def process_environment(transactional_db: None) -> dict[str, str]:
    """For programs a test starts: the real settings, on the database of this test."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "novahouse.settings",
        "DATABASE_URL": database_address(),
    }


def database_address() -> str:
    options = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{options['NAME']}"
    account = f"{options['USER']}:{options['PASSWORD']}"
    return f"postgres://{account}@{options['HOST']}:{options['PORT']}/{options['NAME']}"


@pytest.fixture(scope="session")
def forks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forks]:
    with Forks(tmp_path_factory.mktemp("forks")) as ready:
        yield ready
