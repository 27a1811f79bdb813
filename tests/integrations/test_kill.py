"""A worker that is killed at any statement, and right after the other side has acted: nothing is
lost and nothing is there twice."""

import subprocess
import sys
from datetime import timedelta

import pytest
from django.utils import timezone

from chatbot import board
from chatbot.models import Lead
from integrations import delivery
from integrations.models import OutboxRow
from tests.dying import KILLED
from tests.forks import Forks, answer_of, tell_when_ready
from tests.integrations.standins import StrictMonday

pytestmark = pytest.mark.django_db(transaction=True)

LEADS = 40  # more than a delivery has statements

# Delivers one row after the other, each in a process of its own that dies when its N-th statement
# is done or, with a name, before or after it has spoken to the other side. Tells how each ended.
PROGRAM = """
import json, os, sys
from functools import partial
import django
django.setup()
from django.db import connection, connections
from integrations import delivery, http
from tests.dying import die_after, ends
connections.close_all()  # a fork must not share them

def die_around_the_call(point):
    post = http.post_json
    def dying(*arguments, **options):
        if point == "before the call":
            os._exit(9)
        post(*arguments, **options)
        os._exit(9)
    http.post_json = dying

def deliver(point):
    if isinstance(point, str):
        die_around_the_call(point)
        delivery.deliver_due(rows_max=1)
    else:
        with connection.execute_wrapper(die_after(point)):
            delivery.deliver_due(rows_max=1)

print(json.dumps(ends(partial(deliver, point) for point in json.loads(sys.stdin.readline()))))
"""


def run(points: list[int | str], environment: dict[str, str]) -> list[int]:
    codes: list[int] = answer_of([sys.executable, "-c", PROGRAM], points, environment)
    return codes


def make_leads(count: int) -> None:
    for number in range(count):
        board.tell_lead(Lead.objects.create(email=f"jan{number}@example.com", rodo_consent=True))


def let_leases_run_out() -> None:
    long_ago = timezone.now() - timedelta(seconds=1)
    OutboxRow.objects.filter(status="delivering").update(lease_until=long_ago)


def assert_all_there_once(server: StrictMonday) -> None:
    let_leases_run_out()
    delivery.deliver_due()
    assert set(OutboxRow.objects.values_list("status", flat=True)) == {"delivered"}
    emails = [item["values"]["email"]["email"] for item in server.items.values()]
    assert sorted(emails) == sorted(Lead.objects.values_list("email", flat=True))
    assert set(Lead.objects.values_list("monday_item_id", flat=True)) == set(server.items)


def test_worker_killed_at_any_statement_loses_and_doubles_nothing(
    monday_server: StrictMonday, process_settings: dict[str, str], forks: Forks
) -> None:
    make_leads(LEADS)
    *killed, last = run(list(range(1, LEADS + 1)), process_settings)
    assert (set(killed), last) == ({KILLED}, 0)
    assert len(killed) > 8
    assert_all_there_once(monday_server)


@pytest.mark.parametrize("point", ["before the call", "after the call"])
def test_worker_killed_around_the_call_loses_and_doubles_nothing(
    monday_server: StrictMonday, process_settings: dict[str, str], point: str
) -> None:
    make_leads(1)
    assert run([point], process_settings) == [KILLED]
    assert len(monday_server.items) == (point == "after the call")
    assert OutboxRow.objects.get().status == "delivering"
    assert_all_there_once(monday_server)
    assert OutboxRow.objects.get().in_doubt


# Delivers what is due when told to.
WORKER = """
import sys
import django
django.setup()
from integrations import delivery
print("ready", flush=True)
sys.stdin.readline()
print(delivery.deliver_due(), flush=True)
"""


def test_four_workers_share_the_work_and_do_nothing_twice(
    monday_server: StrictMonday, process_settings: dict[str, str], forks: Forks
) -> None:
    make_leads(LEADS)
    monday_server.delay = 0.02
    quiet = subprocess.DEVNULL
    workers = [forks.start(process_settings, WORKER, stderr=quiet) for _ in range(4)]
    tell_when_ready(workers, "go")
    shares = [int(worker.communicate(timeout=60)[0]) for worker in workers]
    assert sum(shares) == LEADS
    assert monday_server.created == LEADS
    assert_all_there_once(monday_server)
