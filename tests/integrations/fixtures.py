"""For tests of every app that tells other systems something."""

from collections.abc import Iterator

import pytest
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from integrations.standins import monday, server, slack
from tests.integrations.standins import StrictMonday
from tests.smtp_sink import Sink, smtp_sink


@pytest.fixture
def clock(time_machine: TimeMachineFixture) -> TimeMachineFixture:
    """It stands still until the test moves it: a Wednesday, in office hours."""
    time_machine.move_to("2026-11-25 12:00:00Z", tick=False)
    return time_machine


@pytest.fixture
def slack_server(settings: Settings) -> Iterator[slack.SlackStandIn]:
    standin = slack.SlackStandIn()
    with server.running(standin) as address:
        settings.SLACK_WEBHOOK_URL = address + slack.PATH
        yield standin


@pytest.fixture
def monday_server(settings: Settings) -> Iterator[StrictMonday]:
    standin = StrictMonday()
    with server.running(standin) as address:
        settings.MONDAY_API_URL = f"{address}/v2"
        settings.MONDAY_API_KEY, settings.MONDAY_BOARD_ID = monday.KEY, monday.BOARD_ID
        yield standin


@pytest.fixture
def sink(settings: Settings) -> Iterator[Sink]:
    """The mail server that follow-ups go to."""
    with smtp_sink() as server:
        settings.MAIL = server.address
        yield server
