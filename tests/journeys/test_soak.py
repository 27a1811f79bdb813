"""The short form of `./nova bench soak`, on the database of this run."""

from pathlib import Path

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from consent.texts import load_texts
from tests import soaking
from tests.conftest import database_address

# One fault for each part; SQLite is no server, so on it the first is left out.
STEPS = [
    ("database", "reset"),
    ("database", "silence"),
    ("redis", "reset"),
    ("redis", "silence"),
    ("mail", "cut"),
    ("slack", "reset"),
    ("monday", "cut"),
]

OPEN_FILES_MAX = 80


@pytest.mark.django_db(transaction=True)
@pytest.mark.any_database
def test_nothing_is_lost_while_each_part_fails_in_turn(tmp_path: Path, settings: Settings) -> None:
    load_texts()
    report = soaking.soak(
        address=database_address(), folder=tmp_path, steps=STEPS, seconds=1.0, visitors=4
    )
    log = (tmp_path / "soak.log").read_text()
    assert soaking.faults(report) == [], log[-2000:]
    assert report.found["messages"] >= 12
    assert report.found["followups"]
    if connection.vendor == "postgresql":  # it was away, and visitors were told so
        assert report.tally.statuses[503]
    # Each thread keeps a few connections, and no failure leaves one behind.
    assert all(count < OPEN_FILES_MAX for count in report.samples[-1].files.values())
