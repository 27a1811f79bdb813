"""Threads and processes that share a breaker, each with a connection of its own."""

import subprocess
import threading
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django.fixtures import Settings

from integrations import slack
from integrations.models import Alert, BreakerEvent, BreakerState
from integrations.slack_messages import message
from integrations.standins.slack import SlackStandIn
from tests.forks import Forks, tell_when_ready

pytestmark = pytest.mark.django_db(transaction=True)

# Gets ready, says so, waits for the signal that all wait for, and sends as often as it is told.
SENDER = """
import sys
import django
django.setup()
from django.db import connection
from integrations import slack
from integrations.breakers import Open, slack_breaker
from integrations.errors import IntegrationError
from integrations.slack_messages import message
slack_breaker.current_state
print("ready", flush=True)
for _ in range(int(sys.stdin.readline())):
    try:
        slack.send(message("Hello", []))
        print("sent", flush=True)
    except (Open, IntegrationError) as error:
        print(type(error).__name__, flush=True)
"""


@pytest.fixture(autouse=True)
def breaker_rows() -> None:
    """Tests that commit have their tables emptied, the rows of the migration too."""
    BreakerState.objects.get_or_create(name="slack")


def send_at_once(forks: Forks, count: int, times: int, environment: dict[str, str]) -> list[str]:
    quiet = subprocess.DEVNULL
    processes = [forks.start(environment, SENDER, stderr=quiet) for _ in range(count)]
    tell_when_ready(processes, str(times))
    return [word for process in processes for word in process.communicate(timeout=60)[0].split()]


def test_eight_calls_at_once_take_the_time_of_one(slack_server: SlackStandIn) -> None:
    """pybreaker holds its lock during the call: 8 of 0.2 s take 1.6 s."""
    slack_server.delay = 0.4
    took = []

    def send() -> None:
        try:
            began = time.perf_counter()
            slack.send(message("Hello", []))
            took.append(time.perf_counter() - began)
        finally:
            connection.close()

    began = time.perf_counter()
    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(slack_server.messages) == len(took) == 8
    assert time.perf_counter() - began < 4 * slack_server.delay


def test_twenty_processes_at_the_end_of_the_pause_make_one_probe(
    slack_server: SlackStandIn, process_settings: dict[str, str], forks: Forks
) -> None:
    long_ago = timezone.now() - timedelta(seconds=61)
    BreakerState.objects.filter(name="slack").update(state="open", failures=5, opened_at=long_ago)
    slack_server.delay = 3.0  # the probe is still under way when the last of them asks
    told = send_at_once(forks, 20, 1, process_settings)
    assert sorted(told) == ["Open"] * 19 + ["sent"]
    assert len(slack_server.requests) == 1
    assert BreakerState.objects.get(name="slack").state == "closed"


def test_four_processes_and_one_change_give_one_alert(
    slack_server: SlackStandIn,
    process_settings: dict[str, str],
    settings: Settings,
    forks: Forks,
) -> None:
    slack_server.fail("error")
    environment = process_settings | {"ALERT_EMAILS": "ops@example.com"}
    told = send_at_once(forks, 4, 10, environment)
    assert told.count("Unavailable") == len(slack_server.requests)
    assert 5 <= len(slack_server.requests) <= 8  # the fifth, and those already on their way
    assert list(BreakerEvent.objects.values_list("kind", flat=True)) == ["opened"]
    assert Alert.objects.count() == 1
