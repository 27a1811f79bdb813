"""Staff and the board, or two events of the board, set a lead's status at the same moment."""

from collections.abc import Iterator

import pytest

from chatbot.models import Lead
from tests.forks import Forks, Pair

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
def at_once(process_environment: dict[str, str], forks: Forks) -> Iterator[Pair]:
    with Pair(forks, process_environment, PROGRAM) as pair:
        yield pair


@pytest.fixture
def lead(transactional_db: None) -> Lead:
    return Lead.objects.create(email="jan@example.com", rodo_consent=True, monday_item_id=ITEM)


def test_what_staff_are_setting_counts_more_than_what_the_board_says_meanwhile(
    at_once: Pair, lead: Lead
) -> None:
    happened = "2026-11-25T12:00:00+00:00"
    said = at_once(
        ["staff", 0, 0.6, lead.pk, "converted"],
        ["board", 0.2, 0, "u1", "Contacted", happened],
    )
    assert said == ["ok", "ok"]
    lead.refresh_from_db()
    assert lead.status == "converted"


def test_of_two_events_at_once_the_newer_counts(at_once: Pair, lead: Lead) -> None:
    said = at_once(
        ["board", 0, 0.6, "older", "Contacted", "2026-11-25T12:00:00+00:00"],
        ["board", 0.2, 0, "newer", "Done", "2026-11-25T12:00:01+00:00"],
    )
    assert said == ["ok", "ok"]
    lead.refresh_from_db()
    assert lead.status == "converted"
