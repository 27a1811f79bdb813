"""What follows a restore; whole restores stand in tests/journeys."""

from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django.fixtures import Settings

from consent import anchors, log
from consent.log import Origin
from consent.models import Action, ConsentAuditLog
from novahouse import restoring

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def anchor_file(settings: Settings, tmp_path: Path) -> Path:
    settings.VAR_DIR = tmp_path
    settings.CONSENT_ANCHOR_FILE = tmp_path / "consent-anchors.jsonl"
    return tmp_path / "consent-anchors.jsonl"


def happens(times: int) -> None:
    for _ in range(times):
        log.append(action=Action.OPT_IN, origin=Origin(method="api"), email="jan@example.com")


def test_a_restore_that_is_undone_leaves_the_log_intact(anchor_file: Path) -> None:
    """Entries come back whose numbers others had meanwhile, and were anchored under."""
    happens(1)
    log.anchor()
    before = transaction.savepoint()
    happens(3)
    log.anchor()
    transaction.savepoint_rollback(before)
    happens(3)
    assert not log.verify().is_intact
    said = list(restoring.finish(timezone.now()))
    assert said[0].startswith("Entries 4 to 4 of the consent log were anchored and are lost")
    assert log.verify().is_intact
    assert [anchor.seq for anchor in anchors.read(anchor_file)[0]] == [1]
    (aside,) = anchor_file.parent.glob("consent-anchors.lost-*")
    assert [anchor.seq for anchor in anchors.read(aside)[0]] == [4]
    assert aside.name in str(ConsentAuditLog.objects.get(action=Action.NOTE).notes)
    assert next(restoring.finish(timezone.now())).startswith("No entry")


def test_an_anchor_of_the_empty_log_is_kept(anchor_file: Path) -> None:
    log.anchor()
    happens(1)
    assert next(restoring.finish(timezone.now())).startswith("No entry")
    assert [anchor.seq for anchor in anchors.read(anchor_file)[0]] == [0]
