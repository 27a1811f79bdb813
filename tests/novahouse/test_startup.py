"""What a process refuses to start with, and what it says when it starts."""

import json
import os
import secrets
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from tests import services
from tests.novahouse.conftest import gunicorn

GOOD = {
    "DEBUG": "0",
    "SECRET_KEY": secrets.token_urlsafe(48),
    "ADMIN_API_KEY": secrets.token_urlsafe(32),
    "CONSENT_SUBJECT_PEPPER": secrets.token_urlsafe(32),
    "CONSENT_CHAIN_KEYS": "1:" + secrets.token_urlsafe(32),
    "ALLOWED_HOSTS": "example.com,127.0.0.1",
    "PUBLIC_URL": "https://example.com",
    "DATABASE_URL": "postgres://novahouse:secretword@127.0.0.1:1/novahouse",
    "REDIS_URL": "redis://:secretword@127.0.0.1:1/0",
    "EMAIL_URL": "smtp://127.0.0.1:1",
    "RATELIMIT_CHAT": "12/m",
}
WEB = [sys.executable, "-c", "import novahouse.wsgi"]
CELERY = [sys.executable, "-m", "celery", "-A", "novahouse"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    trial = {"VAR_DIR": str(tmp_path), "ENV_FILE": os.devnull}
    return kept | trial | GOOD | {"DJANGO_SETTINGS_MODULE": "novahouse.settings"}


def started(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"REDIS_URL": ""}, "local file queue"),
        ({"CELERY_BROKER_URL": "memory://"}, "local file queue"),
        ({"CONSENT_SUBJECT_PEPPER": ""}, "CONSENT_SUBJECT_PEPPER is not set"),
        ({"CONSENT_CHAIN_KEYS": ""}, "CONSENT_CHAIN_KEYS is not set"),
        ({"SECRET_KEY": "django-insecure-" + "abcdefgh" * 6}, "SECRET_KEY is no secret"),
        ({"SECRET_KEY": "x" * 60}, "SECRET_KEY is no secret"),
        ({"SECRET_KEY": "<at least 50 random characters>" + "abc" * 9}, "SECRET_KEY is no secret"),
        ({"SECRET_KEY_FALLBACKS": "changeme" * 9}, "SECRET_KEY_FALLBACKS is no secret"),
        ({"ADMIN_API_KEY": "changeme-12345678"}, "ADMIN_API_KEY is no secret"),
        ({"CONSENT_CHAIN_KEYS": "1:" + "0" * 40}, "CONSENT_CHAIN_KEYS is no secret"),
    ],
)
def test_web_does_not_start_in_production_with(
    environment: dict[str, str], changed: dict[str, str], said: str
) -> None:
    run = started(WEB, environment | changed)
    assert run.returncode != 0
    assert said in run.stderr
    for name in ("SECRET_KEY", "ADMIN_API_KEY"):
        assert (environment | changed)[name] not in run.stderr


def test_what_a_trial_made_for_itself_is_no_secret_of_production(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "chain_key").write_text(GOOD["CONSENT_CHAIN_KEYS"].partition(":")[2])
    run = started(WEB, environment)
    assert "CONSENT_CHAIN_KEYS is no secret" in run.stderr


@pytest.mark.parametrize("process", [["worker", "-P", "threads", "-c", "1"], ["beat"]])
def test_worker_and_beat_do_not_start_either(
    environment: dict[str, str], process: list[str], process_environment: dict[str, str]
) -> None:
    own = {"CONSENT_CHAIN_KEYS": "", "DATABASE_URL": process_environment["DATABASE_URL"]}
    run = started([*CELERY, *process], environment | own)
    assert run.returncode != 0
    assert "CONSENT_CHAIN_KEYS is not set" in run.stderr


def test_start_says_what_runs_in_json_and_no_secret(environment: dict[str, str]) -> None:
    run = started(WEB, environment | {"CONSENT_STATUS_DISCLOSURE": "open"})
    assert run.returncode == 0, run.stderr
    lines = [json.loads(line) for line in run.stderr.splitlines()]
    breakers = {line["name"]: line["fail_max"] for line in lines if line["event"] == "runs_breaker"}
    assert breakers == {"slack": 5, "monday": 5}
    told = {line["event"]: line for line in lines}
    assert told["runs_limits"]["chat"] == "12/m"
    assert told["runs_limits"]["default"] == "50/m, 200/h"
    assert told["runs_limits"]["backend"].startswith("redis")
    assert told["runs_database"]["vendor"] == "postgresql"
    assert told["runs_broker"]["transport"] == "redis"
    assert told["unsafe_setting"]["id"] == "consent.W002"
    assert "secretword" not in run.stderr


def test_gunicorn_serves_with_the_settings_of_production(environment: dict[str, str]) -> None:
    """Alive says so without a database."""
    with gunicorn(("-w", "1"), environment):
        pass


def test_beat_says_its_schedule(process_environment: dict[str, str], tmp_path: Path) -> None:
    own = process_environment | {"VAR_DIR": str(tmp_path), "LOG_FORMAT": "json"}
    beat = subprocess.Popen(
        [*CELERY, "beat"],
        env=own,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        preexec_fn=services.end_with_parent(signal.SIGTERM),
    )
    killer = threading.Timer(60, beat.kill)
    killer.start()
    with beat:
        assert beat.stderr
        purge = next((line for line in beat.stderr if "cleanup_expired_fallback" in line), "{}")
        beat.terminate()
    killer.cancel()
    told = json.loads(purge)
    assert (told["event"], told["when"]) == ("runs_schedule", "every 10 minutes")


BEGINNING = """
import os, signal
from novahouse.celery import app
import django; django.setup()
from django.db import connection
from celery import Task
from celery.signals import beat_init
"""
STOPPED_AT_ITS_SCHEDULE = """
def stop(execute, sql, *call):
    cursor = execute(sql, *call)
    if "django_celery_beat_intervalschedule" in sql and "runs" in asked:
        os.kill(os.getpid(), signal.SIGTERM)
    return cursor

asked = []
beat_init.connect(lambda **_: asked.append("runs"), weak=False)
beat_init.receivers.insert(0, beat_init.receivers.pop())
with connection.execute_wrapper(stop):
    app.Beat().run()
"""
STOPPED_AT_A_MESSAGE = """
def stop(*_, **__):
    try:
        os.kill(os.getpid(), signal.SIGTERM)
    finally:
        raise ValueError("I/O operation on closed file")  # as redis-py's reader says then

Task.apply_async = stop
app.Beat().run()
"""


@pytest.mark.parametrize("moment", [STOPPED_AT_ITS_SCHEDULE, STOPPED_AT_A_MESSAGE])
def test_beat_that_is_stopped_in_the_middle_of_its_work_ends(
    process_environment: dict[str, str], tmp_path: Path, moment: str
) -> None:
    every, _ = IntervalSchedule.objects.get_or_create(every=1, period="seconds")
    PeriodicTask.objects.update(interval=every, crontab=None)
    own = process_environment | {"VAR_DIR": str(tmp_path), "LOG_FORMAT": "json"}
    run = started([sys.executable, "-c", BEGINNING + moment], own)
    assert run.returncode == 0, run.stderr[-2000:]
    assert "runs_schedule" in run.stderr
    assert ("Message Error" in run.stderr) == (moment is STOPPED_AT_A_MESSAGE)
