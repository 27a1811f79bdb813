"""Staff and the board, or two events of the board, set a lead's status at the same moment."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from chatbot.models import Lead
from tests.forks import Forks

pytestmark = pytest.mark.django_db(transaction=True)

ITEM = "9000000001"

# Reads a change, makes it slowly, and says how it went.
PROGRAM = """
import json, sys, time
from datetime import datetime
import django
django.setup()
from django.db import connection, transaction
from chatbot.services import leads
from integrations import registry, webhook
registry.on_enqueued.clear()
def staff(wait, hold, lead, status):
    time.sleep(wait)
    with transaction.atomic():
        leads.set_status(lead_id=lead, status=status)
        time.sleep(hold)
def board(wait, hold, event, label, at):
    time.sleep(wait)
    def slow(*told):
        time.sleep(hold)
        return leads.hear_board(*told)
    registry.on_board_status[:] = [slow]
    webhook.take(webhook.StatusChange(event, "9000000001", label, datetime.fromisoformat(at)))
connection.ensure_connection()
print("ready", flush=True)
name, *arguments = json.loads(sys.stdin.readline())
{"staff": staff, "board": board}[name](*arguments)
print("ok", flush=True)
"""


@pytest.fixture
def two(process_environment: dict[str, str], forks: Forks) -> Iterator[list[subprocess.Popen[str]]]:
    processes = [forks.start(process_environment, PROGRAM) for _ in range(2)]
    assert said(processes) == ["ready", "ready"]
    yield processes
    for process in processes:
        process.communicate(timeout=30)


def said(processes: list[subprocess.Popen[str]]) -> list[str]:
    return [process.stdout.readline().strip() for process in processes if process.stdout]


def at_once(processes: list[subprocess.Popen[str]], *changes: list[Any]) -> None:
    for process, change in zip(processes, changes, strict=True):
        assert process.stdin
        process.stdin.write(json.dumps(change) + "\n")
        process.stdin.flush()
    assert said(processes) == ["ok", "ok"]


@pytest.fixture
def lead(transactional_db: None) -> Lead:
    return Lead.objects.create(email="jan@example.com", rodo_consent=True, monday_item_id=ITEM)


def test_what_staff_are_setting_counts_more_than_what_the_board_says_meanwhile(
    two: list[subprocess.Popen[str]], lead: Lead
) -> None:
    happened = "2026-11-25T12:00:00+00:00"
    at_once(
        two,
        ["staff", 0, 0.6, lead.pk, "converted"],
        ["board", 0.2, 0, "u1", "Contacted", happened],
    )
    lead.refresh_from_db()
    assert lead.status == "converted"


def test_of_two_events_at_once_the_newer_counts(
    two: list[subprocess.Popen[str]], lead: Lead
) -> None:
    at_once(
        two,
        ["board", 0, 0.6, "older", "Contacted", "2026-11-25T12:00:00+00:00"],
        ["board", 0.2, 0, "newer", "Done", "2026-11-25T12:00:01+00:00"],
    )
    lead.refresh_from_db()
    assert lead.status == "converted"
