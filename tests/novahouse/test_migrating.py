"""The migrations of an app over HTTP, on a database that has none of its tables."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings

from tests.forks import Forks, tell_when_ready

KEY = "an-admin-key-of-the-tests"
PATHS = ["/api/migration/create-followup-events", "/api/migration/create-consent-audit-log"]
CONSENT_LOG = PATHS[1]
CALLERS = 3

# Posts once it is told to.
CALL = """
import json, sys
import django
django.setup()
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
from django.test import Client
client = Client()
print("ready", flush=True)
sys.stdin.readline()
response = client.post(sys.argv[1], headers={"x-admin-api-key": settings.ADMIN_API_KEY})
print(json.dumps([response.status_code, response.json()]))
"""


@pytest.mark.django_db
@pytest.mark.parametrize("path", PATHS)
def test_key_is_needed_and_without_one_set_there_is_nothing(
    client: Client, settings: Settings, path: str
) -> None:
    assert client.post(path, headers={"x-admin-api-key": ""}).status_code == 404
    settings.ADMIN_API_KEY = KEY
    for headers in ({}, {"x-admin-api-key": KEY[:-1]}, {"x-admin-api-key": "ż"}):
        refused = client.post(path, headers=headers)
        assert (refused.status_code, refused.json()["code"]) == (401, "not_authenticated")
    assert client.get(path, headers={"x-admin-api-key": KEY}).status_code == 405


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("path", PATHS)
def test_repeat_applies_nothing(client: Client, settings: Settings, path: str) -> None:
    settings.ADMIN_API_KEY = KEY
    body = client.post(path, headers={"x-admin-api-key": KEY}).json()
    assert (body["success"], body["applied"]) == (True, [])


@pytest.fixture
def empty_database(process_environment: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """Of a company that has not migrated yet, without Redis."""
    address = process_environment["DATABASE_URL"]
    if connection.vendor == "sqlite":
        address = f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    else:
        with connection.cursor() as cursor:
            cursor.execute("DROP DATABASE IF EXISTS novahouse_empty")
            cursor.execute("CREATE DATABASE novahouse_empty")
        address = address.rpartition("/")[0] + "/novahouse_empty"
    own = {"DATABASE_URL": address, "REDIS_URL": "", "ADMIN_API_KEY": KEY}
    return process_environment | own | {"RATELIMIT_DEFAULT": "50/m,200/h"}


def test_callers_at_once_migrate_once(empty_database: dict[str, str], forks: Forks) -> None:
    quiet = subprocess.DEVNULL
    callers = [forks.start(empty_database, CALL, CONSENT_LOG, stderr=quiet) for _ in range(CALLERS)]
    tell_when_ready(callers, "")
    answers = [json.loads(caller.communicate(timeout=120)[0]) for caller in callers]
    assert [status for status, _ in answers] == [200] * CALLERS, answers
    applied = sorted((body["applied"] for _, body in answers), key=len)
    assert applied[:-1] == [[]] * (CALLERS - 1)
    assert "consent.0001_initial" in applied[-1]
    for _, body in answers:
        assert body["table"] == "consent_audit_log"
        assert len(body["indexes"]) >= 5
    assert planned("consent", empty_database) == []
    assert planned("chatbot", empty_database)


def planned(app: str, environment: dict[str, str]) -> list[str]:
    """What `manage.py migrate` would still run."""
    run = subprocess.run(
        [sys.executable, "manage.py", "showmigrations", app],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return [line for line in run.stdout.splitlines() if "[ ]" in line]
