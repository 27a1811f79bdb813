"""Who has a follow-up: it is taken under a lease that runs out, and a token tells whose it is."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from followups.models import FollowupEvent, Status
from followups.models.event import FollowupEvents
from followups.services.planning import RELEASED

CLAIMED_AT_ONCE = 20


@transaction.atomic
def claim(now: datetime) -> list[FollowupEvent]:
    """Takes some that are due, under a lease; nobody else has them while it runs."""
    due = FollowupEvent.objects.select_for_update(skip_locked=True, of=("self",)).due(now)
    numbers = list(due.order_by("due_at", "id").values_list("pk", flat=True)[:CLAIMED_AT_ONCE])
    if not numbers:
        return []
    token, until = uuid.uuid4(), now + timedelta(seconds=settings.FOLLOWUP_LEASE_SECONDS)
    FollowupEvent.objects.filter(pk__in=numbers, status=Status.PENDING).update(
        status=Status.CLAIMED, claim_token=token, lease_until=until, changed_at=now
    )
    claimed = FollowupEvent.objects.filter(pk__in=numbers, claim_token=token)
    return list(claimed.select_related("conversation").order_by("due_at", "id"))


def release(events: Sequence[FollowupEvent]) -> None:
    """Back into the queue; nothing was tried."""
    for event in events:
        ours(event, Status.CLAIMED).update(
            status=Status.PENDING, changed_at=timezone.now(), **RELEASED
        )


def ours(event: FollowupEvent, status: Status) -> FollowupEvents:
    """The row while it is in that state under our lease: with another token it is not ours."""
    return FollowupEvent.objects.filter(pk=event.pk, status=status, claim_token=event.claim_token)
