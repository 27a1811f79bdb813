"""Several workers apply the periods at once, and one of them dies over it."""

import json
import signal
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from chatbot.models import ChatConversation, ChatMessage, Lead
from consent import log, retention
from consent.models import Action, ConsentAuditLog
from tests.consent.programs import secrets
from tests.forks import Forks, hear, tell_when_ready

pytestmark = pytest.mark.django_db(transaction=True)

OLD = 60  # conversations, every second one with a lead

# Applies the periods when told, again and again, and tells how many rows it erased.
PROGRAM = """
import json, sys
import django
django.setup()
from django.utils import timezone
from consent import retention
from integrations import registry
registry.on_enqueued.clear()
print("ready", flush=True)
for line in sys.stdin:
    print(json.dumps(sum(done.erased for done in retention.apply(timezone.now()))), flush=True)
"""


def test_each_row_goes_once_whoever_dies(
    forks: Forks, process_environment: dict[str, str], tmp_path: Path
) -> None:
    numbers = make_old()
    environment = process_environment | secrets() | {"VAR_DIR": str(tmp_path)}
    workers = [forks.start(environment, PROGRAM) for _ in range(3)]
    tell_when_ready(workers, "go")
    wait_until_some_are_gone()
    workers[0].send_signal(signal.SIGKILL)
    told = [json.loads(hear(worker)) for worker in workers[1:]]
    for worker in workers:
        worker.communicate()
    retention.apply(timezone.now())
    assert not ChatConversation.objects.exists()
    assert not Lead.objects.exists()
    assert 0 < sum(told) <= OLD
    gone = ConsentAuditLog.objects.filter(action=Action.ERASURE_COMPLETED).order_by("seq")
    assert sorted(row.conversation_id or 0 for row in gone) == numbers
    assert log.verify().findings == []


def make_old() -> list[int]:
    at = timezone.now() - timedelta(days=1000)
    rows = [
        ChatConversation(
            session_id=f"{number:043}",
            email=f"p{number}@example.com",
            rodo_consent=True,
            started_at=at,
            last_message_at=at,
        )
        for number in range(OLD)
    ]
    ChatConversation.objects.bulk_create(rows)
    ChatMessage.objects.bulk_create(
        ChatMessage(conversation=row, sender="user", message="60 m2") for row in rows
    )
    Lead.objects.bulk_create(Lead(conversation=row, email=row.email) for row in rows[::2])
    Lead.objects.update(updated_at=at)
    return [row.pk for row in rows]


def wait_until_some_are_gone() -> None:
    deadline = timezone.now() + timedelta(seconds=60)
    while ChatConversation.objects.count() > OLD - 5:
        assert timezone.now() < deadline
