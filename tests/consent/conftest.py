from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from consent import guards


@pytest.fixture(autouse=True)
def anchor_file(settings: Settings, tmp_path: Path) -> Path:
    """Each test's own, since its log is."""
    path = tmp_path / "anchors.jsonl"
    settings.CONSENT_ANCHOR_FILE = path
    return path


@pytest.fixture
def unguarded(db: None) -> Iterator[None]:
    """For a test that does what an intruder with rights to the schema could."""
    guards.remove(connection)
    yield
    guards.install(connection)
