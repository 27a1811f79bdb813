"""What the database refuses, whoever asks; and the schedule that it holds."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django_celery_beat.models import PeriodicTask

from chatbot.models import ChatConversation
from followups import tasks
from followups.models import FollowupEvent
from tests.followups.people import MONDAY, Visitor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "change",
    [
        {"status": "sent"},  # without a time
        {"status": "sent", "sent_at": MONDAY},  # without a consent
        {"status": "sent", "sent_at": MONDAY, "sending_at": MONDAY},
        {"status": "sending"},  # without a lease
        {"status": "claimed", "lease_until": MONDAY},
        {"lease_until": MONDAY},
        {"consent_seq": 1},  # waiting, yet on its way
        {"sent_at": MONDAY},
        {"status": "suppressed"},  # without a reason
        {"reason": "replied"},
        {"status": "suppressed", "reason": "cancelled"},  # nobody said why
        {"settled_by": "somebody"},
        {"conversation": None},
        {"status": "nonsense"},
        {"followup_number": 4},
        {"followup_number": 0},
        {"attempts": 7},
    ],
)
def test_the_database_refuses_what_can_not_be(change: dict[str, Any]) -> None:
    Visitor().asks_and_agrees()
    with pytest.raises(IntegrityError), transaction.atomic():
        FollowupEvent.objects.filter(followup_number=1).update(**change)


def test_a_number_is_planned_once_a_conversation() -> None:
    Visitor().asks_and_agrees()
    first = FollowupEvent.objects.get(followup_number=1)
    first.pk = None
    first.subject_key = "other"
    with pytest.raises(IntegrityError), transaction.atomic():
        first.save(force_insert=True)
    assert ChatConversation.objects.count() == 1


def test_the_schedule_is_there_and_names_tasks_that_exist() -> None:
    looks = PeriodicTask.objects.get(name="Send due follow-ups")
    assert looks.task == tasks.send_due_followups.name
    assert (looks.interval.every, looks.interval.period) == (1, "minutes")
    plans = PeriodicTask.objects.get(name="Plan missing follow-ups")
    assert plans.task == tasks.plan_missing_followups.name
    high = PeriodicTask.objects.get(name="Find high-value conversations")
    assert high.task == tasks.find_high_value_conversations.name
