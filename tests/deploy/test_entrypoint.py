"""The roles of the image, run as the image runs them, with secrets as files."""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import services

ROOT = Path(__file__).resolve().parents[2]
ENTRYPOINT = ROOT / "deploy" / "entrypoint.sh"
HEALTHCHECK = ROOT / "deploy" / "healthcheck.py"
SITE = "chat.example.com"


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What compose.yaml gives a container; the database is a file, the broker is away."""
    var, secret = tmp_path_factory.mktemp("var"), tmp_path_factory.mktemp("secrets") / "s"
    made = subprocess.run(
        ["/bin/sh", ROOT / "deploy" / "secrets.sh", secret],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "email_url" in made.stdout
    (secret / "email_url").write_text("smtp://127.0.0.1:1\n")
    (secret / "redis_url").chmod(0o600)
    (secret / "redis_url").write_text("redis://127.0.0.1:1/0")
    files = ["secret_key", "admin_api_key", "redis_url", "email_url"]
    files += ["consent_subject_pepper", "consent_chain_keys"]
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "ENV_FILE": os.devnull,
        "VAR_DIR": str(var),
        "ALLOWED_HOSTS": SITE,
        "PUBLIC_URL": f"https://{SITE}",
        "TRUSTED_PROXY_COUNT": "1",
        "DEFAULT_FROM_EMAIL": "chat@example.com",
        "DATABASE_URL": f"sqlite:///{var}/novahouse.sqlite3",
        "DJANGO_SETTINGS_MODULE": "novahouse.settings",
        **{f"{name.upper()}_FILE": str(secret / name) for name in files},
    }


def enter(surroundings: dict[str, str], *role: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", ENTRYPOINT, *role],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=400,
    )


@pytest.fixture(scope="module")
def migrated(surroundings: dict[str, str]) -> dict[str, str]:
    done = enter(surroundings, "migrate")
    assert done.returncode == 0, done.stderr
    assert (Path(surroundings["VAR_DIR"]) / "static" / "staticfiles.json").exists()
    return surroundings


def test_secrets_are_made_once_and_differ(tmp_path: Path) -> None:
    before, found = made_secrets(tmp_path / "s"), made_secrets(tmp_path / "s")
    assert found == before
    assert (tmp_path / "s").stat().st_mode & 0o777 == 0o700
    random = {secret for name, secret in found.items() if secret and not name.endswith("_url")}
    assert len(random) == 6
    assert found["postgres_password"] in found["database_url"]


def made_secrets(folder: Path) -> dict[str, str]:
    script = ROOT / "deploy" / "secrets.sh"
    subprocess.run(["/bin/sh", script, folder], check=True, capture_output=True)
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_web_serves_behind_the_proxy_and_tells_when_it_is_ready(migrated: dict[str, str]) -> None:
    port = services.free_port()
    own = migrated | {"BIND": f"127.0.0.1:{port}", "WEB_CONCURRENCY": "1"}
    assert is_unhealthy(own)
    process = subprocess.Popen(
        ["/bin/sh", ENTRYPOINT, "web"],
        env=own,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=services.end_with_parent(signal.SIGTERM),
    )
    try:
        eventually(lambda: not is_unhealthy(own))
        proxied = {"Host": SITE, "X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "https"}
        assert status(port, "/api/chatbot/config", proxied) == 200
        assert status(port, "/metrics", proxied) == 401
        assert status(port, "/api/chatbot/config", {"Host": SITE}) == 301  # not by https
        assert status(port, "/api/chatbot/config", proxied | {"Host": "evil.example"}) == 400
    finally:
        services.end(process, signal.SIGTERM)
    assert process.returncode == 0


def is_unhealthy(environment: dict[str, str]) -> int:
    return subprocess.run(
        [sys.executable, HEALTHCHECK], env=environment, check=False, timeout=10
    ).returncode


def status(port: int, path: str, headers: dict[str, str]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path, headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


def eventually(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.2)


@pytest.mark.parametrize("role", ["worker", "beat"])
def test_worker_and_beat_start_and_stop_when_asked(role: str, migrated: dict[str, str]) -> None:
    with services.redis_server() as redis, (Path(migrated["VAR_DIR"]) / role).open("w+") as output:
        plain = {name: value for name, value in migrated.items() if name != "REDIS_URL_FILE"}
        process = subprocess.Popen(
            ["/bin/sh", ENTRYPOINT, role],
            env=plain | {"REDIS_URL": redis.url},
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=services.end_with_parent(signal.SIGTERM),
        )

        def said() -> str:
            return Path(output.name).read_text()

        try:
            sign = "ready." if role == "worker" else "runs_schedule"
            eventually(lambda: sign in said() or process.poll() is not None)
        finally:
            services.end(process, signal.SIGTERM)
        assert process.returncode == 0, said()[-2000:]


def test_any_other_role_is_a_command_of_manage_py(migrated: dict[str, str]) -> None:
    done = enter(migrated, "apply_retention", "--dry-run")
    assert done.returncode == 0, done.stderr
    assert "Would erase 0 conversations without a lead" in done.stdout
