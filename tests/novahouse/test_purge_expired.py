from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from chatbot.models import ChatConversation
from novahouse.models import FallbackEntry

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("var_folder")
def test_what_has_expired_goes_and_the_rest_stays() -> None:
    now = timezone.now()
    for number, days in enumerate((500, 1)):
        at = now - timedelta(days=days)
        ChatConversation.objects.create(session_id=f"{number:043}", started_at=at)
        FallbackEntry.objects.create(
            key=f"k{number}",
            number=1,
            expires_ms=int(now.timestamp() * 1000) + (60_000 if number else -60_000),
        )
    call_command("purge_expired", stdout=(said := StringIO()))
    assert ChatConversation.objects.get().session_id == f"{1:043}"
    assert FallbackEntry.objects.get().key == "k1"
    assert said.getvalue().splitlines()[-1] == (
        "Removed 1 entries of the cache, 1 rows or words of persons, 0 outbox entries, "
        "0 events of the board and 0 questions."
    )
