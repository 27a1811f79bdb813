import os
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from django.core.cache import caches
from pytest_django.fixtures import Settings

from tests import services


@pytest.fixture
def on_the_table(settings: Settings, db: None) -> None:
    """No Redis, and nothing in the cache yet."""
    use_redis(settings, "")
    caches["default"].clear()


@pytest.fixture
def on_redis(settings: Settings, db: None, redis_server: services.RedisServer) -> None:
    use_redis(settings, redis_server.url)
    caches["default"].clear()


def use_redis(settings: Settings, url: str) -> None:
    settings.CACHES = {"default": settings.CACHES["default"] | {"LOCATION": url}}


@pytest.fixture
def contract_limits(settings: Settings) -> None:
    settings.RATELIMIT_RATES = {
        "chat": ["30/m"],
        "status": ["10/m"],
        "default": ["50/m", "200/h"],
    }


Serve = Callable[..., str]


@pytest.fixture
def serve(process_environment: dict[str, str], tmp_path: Path) -> Iterator[Serve]:
    """Starts gunicorn as `serve("-w", "2", NAME=value, …)` and gives its address."""
    with ExitStack() as stack:

        def start(*options: str, **environment: str) -> str:
            own = process_environment | {"VAR_DIR": str(tmp_path)} | environment
            return stack.enter_context(gunicorn(options, own))

        yield start


@contextmanager
def gunicorn(options: tuple[str, ...], environment: dict[str, str]) -> Iterator[str]:
    port = services.free_port()
    command = [sys.executable, "-m", "gunicorn", "novahouse.wsgi", *options]
    with running([*command, "--bind", f"127.0.0.1:{port}"], environment) as process:
        address = f"http://127.0.0.1:{port}"
        services.wait_until(lambda: answers(f"{address}/api/health"), process, "gunicorn")
        yield address


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> "Iterator[subprocess.Popen[bytes]]":
    """With its output in a file, so that it never waits for a reader."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            env=os.environ | environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=services.end_with_parent(signal.SIGTERM),
        )
        try:
            yield process
        finally:
            services.end(process, signal.SIGTERM)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1) as response:  # noqa: S310  our own
            return bool(response.status == 200)
    except OSError:
        return False


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Connections are accepted by the kernel; nobody ever answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(16)
        yield listener.getsockname()[1]


@pytest.fixture
def closed_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
