"""The questions a company asks before it trusts the service, each on the real thing."""

from typing import Any

import pytest
import requests
import time_machine
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.test import Client

from chatbot.models import ChatConversation, Lead
from consent.models import ConsentAuditLog
from novahouse.fallback import cleanup_expired_fallback
from novahouse.models import FallbackEntry

pytestmark = pytest.mark.django_db

EMAIL = "user@example.com"
NOW = 1_800_000_000


@pytest.fixture
def conversation() -> ChatConversation:
    return ChatConversation.objects.create(
        session_id="r" * 43, email=EMAIL, rodo_consent=True, marketing_consent=True
    )


def post(client: Client, path: str, **body: Any) -> dict[str, Any]:
    response = client.post(path, body, content_type="application/json")
    assert response.status_code == 200, response.content
    answer: dict[str, Any] = response.json()
    return answer
