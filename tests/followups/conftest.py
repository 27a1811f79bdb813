from pathlib import Path

import pytest
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from tests.followups.people import MONDAY, Visitor


@pytest.fixture(autouse=True)
def surroundings(settings: Settings, tmp_path: Path) -> None:
    settings.CONSENT_ANCHOR_FILE = tmp_path / "anchors.jsonl"
    settings.EMAIL_FILE_PATH = tmp_path / "outbox"


@pytest.fixture
def monday(time_machine: TimeMachineFixture) -> TimeMachineFixture:
    time_machine.move_to(MONDAY, tick=False)
    return time_machine


@pytest.fixture
def anna(monday: TimeMachineFixture) -> Visitor:
    return Visitor().asks_and_agrees()
