from typing import Any

import pytest
from pytest_django.fixtures import Settings

from integrations import registry


@pytest.fixture(autouse=True)
def no_broker(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often somebody was told to look into the outbox."""
    told: list[int] = []
    monkeypatch.setattr(registry, "on_enqueued", [lambda: told.append(1)])
    return told


@pytest.fixture
def process_settings(process_environment: dict[str, str], settings: Settings) -> dict[str, str]:
    """For programs that speak to this test's stand-ins."""
    names = ("SLACK_WEBHOOK_URL", "MONDAY_API_URL", "MONDAY_API_KEY", "MONDAY_BOARD_ID")
    return process_environment | {name: str(getattr(settings, name)) for name in names}


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """For kinds of a test's own."""
    own = dict(registry.kinds)
    monkeypatch.setattr(registry, "kinds", own)
    return own
