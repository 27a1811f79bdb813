"""Workers as processes: killed at named points and at random, several at once, against a
withdrawal. What the mail server took is compared with what the rows say."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from chatbot.models import ChatConversation
from followups import selectors
from followups.models import FollowupEvent, Status
from followups.services import planning
from tests.consent.programs import secrets
from tests.followups.killing import POINTS, kill_while_sending, worker_environment
from tests.followups.people import people
from tests.smtp_sink import Sink

pytestmark = pytest.mark.django_db(transaction=True)

RACES = 200
DEATHS = 2  # at each point; more would wait for one lease after the other


@pytest.fixture
def environment(process_environment: dict[str, str]) -> dict[str, str]:
    return process_environment | secrets()


def due_people(count: int, *, every_nth_refuses: int = 0) -> list[str]:
    agreed = people(
        count, timezone.now() - timedelta(hours=25), every_nth_refuses=every_nth_refuses
    )
    planning.plan_missing(timezone.now())
    FollowupEvent.objects.filter(followup_number=1).update(due_at=timezone.now())
    FollowupEvent.objects.filter(followup_number__gt=1).update(
        due_at=timezone.now() + timedelta(days=9)
    )
    return agreed


def test_a_worker_that_dies_at_a_named_point(environment: dict[str, str], sink: Sink) -> None:
    for point in POINTS:
        FollowupEvent.objects.all().delete()
        ChatConversation.objects.all().delete()
        sink.deliveries.clear()
        agreed = due_people(10, every_nth_refuses=5)
        found = kill_while_sending(
            environment,
            sink,
            agreed,
            deaths=DEATHS,
            workers=1,
            points=[point],
            pause=(30, 60),
            reached=1,
        )
        assert found.faults() == {}, point
        assert found.deaths == DEATHS
        if point == "claim":
            assert found.unknown == 0  # nothing had begun
        else:
            assert found.unknown >= DEATHS, point
        if point in ("data", "commit"):
            assert found.delivered - found.sent >= DEATHS  # arrived, and nobody could know


def test_workers_that_die_at_random_send_nothing_twice(
    environment: dict[str, str], sink: Sink
) -> None:
    agreed = due_people(60, every_nth_refuses=10)
    found = kill_while_sending(environment, sink, agreed, deaths=25)
    assert found.faults() == {}
    assert found.deaths >= 25
    assert found.sent > 0
    assert found.unknown > 0


def test_several_workers_share_the_work(environment: dict[str, str], sink: Sink) -> None:
    agreed = due_people(90)
    found = kill_while_sending(environment, sink, agreed, deaths=0, points=[])
    assert found.faults() == {}
    assert (found.sent, found.unknown) == (90, 0)
    assert sink.sessions > 1


# --- A withdrawal against the gate ----------------------------------------------------------

WORKER = """
import sys
import django
django.setup()
from followups.services import delivery
print("ready", flush=True)
for _ in sys.stdin:
    print(dict(delivery.send_due()), flush=True)
"""


@contextmanager
def worker(environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == "ready\n"
        yield process
        process.stdin.close()


def test_after_an_unsubscription_nothing_new_is_sent(
    environment: dict[str, str], sink: Sink, client: Client
) -> None:
    agreed, chance = due_people(RACES), random.Random(7)
    later = timezone.now() + timedelta(days=9)
    FollowupEvent.objects.update(due_at=later)
    taken_before: set[str] = set()
    pause = 0.02  # seconds; led to where either side is the faster one half of the time
    with worker(worker_environment(environment, sink)) as process:
        assert process.stdin
        assert process.stdout
        for email in agreed:
            first = FollowupEvent.objects.filter(conversation__email=email, followup_number=1)
            first.update(due_at=timezone.now())
            process.stdin.write("go\n")
            process.stdin.flush()
            time.sleep(pause * chance.uniform(0.7, 1.3))
            answer = client.post("/api/unsubscribe", {"email": email}, "application/json")
            assert answer.status_code == 200
            was_faster = first.filter(status__in=["sending", "sent"]).exists()
            if was_faster:
                taken_before.add(email)
            pause = min(pause * (0.85 if was_faster else 1.2), 0.5)
            process.stdout.readline()
    delivered = set(sink.recipients())
    assert delivered == taken_before  # after the 200 none begins
    assert len(sink.deliveries) == len(delivered)
    assert selectors.count_sent_after_withdrawal() == 0
    counts = selectors.counts_by_status()
    assert counts[Status.SENT] == len(delivered)
    assert counts[Status.SUPPRESSED] == 3 * RACES - len(delivered)
    assert 0 < len(delivered) < RACES  # either side was the faster one, at times
