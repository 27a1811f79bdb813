import json
import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from consent.models import VerificationRun
from integrations.models import BreakerState, OutboxRow
from novahouse import health
from novahouse.health import Part, State
from novahouse.models import Heartbeat
from tests.staff import log_in

KEY = "an-admin-key-of-the-tests"
CONTRACT_PARTS = {
    "database",
    "cache",
    "broker",
    "beat",
    "slack",
    "monday",
    "outbox",
    "followups",
    "consent_log",
}

# Prints status, seconds and answer of each request.
ASK = """
import json, time
import django
django.setup()
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
from django.test import Client
client = Client(raise_request_exception=False)
client.get("/api/health")
for _ in range(3):
    began = time.monotonic()
    response = client.get("/api/health/deep")
    print(json.dumps([response.status_code, time.monotonic() - began, response.json()]), flush=True)
"""


@pytest.fixture
def seen_by_threads(transactional_db: None) -> None:
    """Each part is looked at on a connection of its own."""
    Heartbeat.objects.create(name="beat", at=timezone.now())
    Heartbeat.objects.create(name="worker", at=timezone.now())


def deep(client: Client, **headers: str) -> tuple[int, dict]:  # type: ignore[type-arg]
    response = client.get("/api/health/deep", headers=headers)
    return response.status_code, response.json()


@pytest.mark.usefixtures("seen_by_threads")
def test_all_is_well_and_a_stranger_learns_no_more(client: Client) -> None:
    status, body = deep(client)
    assert (status, body["status"]) == (200, "ok")
    assert set(body["parts"]) >= CONTRACT_PARTS
    assert all(part == {"status": "ok"} for part in body["parts"].values())


@pytest.mark.usefixtures("seen_by_threads")
def test_key_and_staff_see_what_was_found(client: Client, settings: Settings) -> None:
    settings.ADMIN_API_KEY = KEY
    _, body = deep(client, **{"x-admin-api-key": KEY})
    assert body["parts"]["beat"]["age_seconds"] < 60
    assert body["parts"]["database"]["ms"] < 1_000
    _, body = deep(client, **{"x-admin-api-key": KEY + "x"})
    assert body["parts"]["beat"] == {"status": "ok"}
    log_in(client, "ola")
    _, body = deep(client)
    assert "age_seconds" in body["parts"]["beat"]


@pytest.mark.usefixtures("seen_by_threads")
@pytest.mark.parametrize("name", ["beat", "worker"])
def test_heart_that_stopped_is_told(client: Client, name: str) -> None:
    Heartbeat.objects.filter(name=name).update(at=timezone.now() - timedelta(minutes=2))
    status, body = deep(client)
    assert (status, body["status"], body["parts"][name]["status"]) == (200, "degraded", "down")
    Heartbeat.objects.all().delete()
    assert deep(client)[1]["parts"][name]["status"] == "down"


@pytest.mark.usefixtures("seen_by_threads")
def test_findings_of_the_last_verification_are_told_with_their_age(
    client: Client, settings: Settings
) -> None:
    settings.ADMIN_API_KEY = KEY
    before = timezone.now() - timedelta(hours=2)
    VerificationRun.objects.create(rows=5, findings=0, seconds=0.1, verified_at=before)
    part = deep(client, **{"x-admin-api-key": KEY})[1]["parts"]["consent_log"]
    assert (part["status"], part["findings"]) == ("ok", 0)
    assert 7_200 <= part["verified_seconds_ago"] < 7_300
    VerificationRun.objects.create(rows=5, findings=2, seconds=0.1)
    assert deep(client)[1]["parts"]["consent_log"] == {"status": "degraded"}


@pytest.mark.usefixtures("seen_by_threads")
def test_open_breaker_and_dead_row_are_told_and_nobody_is_called(client: Client) -> None:
    BreakerState.objects.update_or_create(
        name="slack", defaults={"state": "open", "failures": 5, "opened_at": timezone.now()}
    )
    OutboxRow.objects.create(
        channel="slack", kind="alert", status="dead", finished_at=timezone.now()
    )
    status, body = deep(client)
    assert (status, body["status"]) == (200, "degraded")
    states = {name: part["status"] for name, part in body["parts"].items()}
    assert (states["slack"], states["outbox"], states["monday"]) == ("degraded", "degraded", "ok")


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("hanging", "status", "down"),
    [
        (("REDIS_URL", "CELERY_BROKER_URL"), 200, {"broker"}),
        (("CELERY_BROKER_URL",), 200, {"broker"}),
        (("DATABASE_URL",), 503, {"database", "beat", "slack", "outbox", "consent_log"}),
        (
            ("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL"),
            503,
            {"database", "cache", "broker", "beat", "worker", "consent_log"},
        ),
    ],
)
def test_answer_comes_within_two_seconds_whatever_hangs(
    hanging: tuple[str, ...],
    status: int,
    down: set[str],
    silent_port: int,
    process_environment: dict[str, str],
    seen_by_threads: None,
) -> None:
    schemes = {"DATABASE_URL": "postgres://u:secretword@127.0.0.1:{}/n"}
    silent = {
        name: schemes.get(name, "redis://127.0.0.1:{}/0").format(silent_port) for name in hanging
    }
    run = subprocess.run(
        [sys.executable, "-c", ASK],
        env=os.environ | process_environment | silent,
        capture_output=True,
        text=True,
        timeout=60,
    )
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == 3, run.stderr
    for found, seconds, body in answers:
        assert (found, body["status"]) == (status, "down" if status == 503 else "degraded")
        assert seconds < 2
        parts = body["parts"]
        assert {name for name, part in parts.items() if part["status"] == "down"} >= down
        assert "secretword" not in json.dumps(body)
    if "REDIS_URL" in hanging and status == 200:
        assert parts["cache"]["status"] == "degraded"


def test_part_that_hangs_holds_one_thread_however_often_it_is_asked() -> None:
    import threading  # noqa: PLC0415

    release, calls = threading.Event(), []

    def hang() -> Part:
        calls.append(1)
        release.wait(20)
        return Part(State.OK)

    first = health.ask("hanging", hang)
    assert all(health.ask("hanging", hang) is first for _ in range(10))
    release.set()
    assert first.result(timeout=5).state == State.OK
    assert len(calls) == 1
    assert health.ask("hanging", hang) is not first


def test_fault_of_a_probe_is_a_state_and_not_its_text() -> None:
    def fail() -> Part:
        raise OSError("10.1.2.3 refused secretword")

    parts = health.examine({"database": fail})
    assert parts["database"].state == State.DOWN
    assert parts["database"].details == {"error": "OSError"}
