"""What staff decide about single follow-ups."""

from django.db import transaction
from django.utils import timezone

from followups.models import FollowupEvent, Reason, Status
from followups.services.planning import RELEASED, stop
from followups.services.results import NOTHING_SENT, lock_conversation, mark_sent


class SettledError(Exception):
    """It is no longer in the state that was to be decided about."""


@transaction.atomic
def cancel(*, event_id: int, why: str, actor: str) -> FollowupEvent:
    """Not to be sent. Raises SettledError once it was, or where it was stopped before."""
    event = FollowupEvent.objects.select_for_update().get(pk=event_id)
    mine = FollowupEvent.objects.filter(pk=event_id)
    if not stop(mine, Reason.CANCELLED, note=why):
        raise SettledError
    mine.update(settled_at=timezone.now(), settled_by=actor)
    event.refresh_from_db()
    return event


@transaction.atomic
def cancel_rest(*, event_id: int, why: str, actor: str) -> None:
    """This and what follows it in its conversation. Raises SettledError where none waits."""
    event = FollowupEvent.objects.select_for_update().get(pk=event_id)
    rest = FollowupEvent.objects.waiting().filter(
        conversation=event.conversation_id, followup_number__gte=event.followup_number
    )
    numbers = list(rest.select_for_update().order_by("pk").values_list("pk", flat=True))
    these = FollowupEvent.objects.filter(pk__in=numbers)
    if event.conversation_id is None or not stop(these, Reason.CANCELLED, note=why):
        raise SettledError
    these.update(settled_at=timezone.now(), settled_by=actor)


@transaction.atomic
def settle_delivered(*, event_id: int, why: str, actor: str) -> None:
    """It arrived, as the mail server's log or the visitor says."""
    event = FollowupEvent.objects.get(pk=event_id)
    conversation_id = lock_conversation(event)
    event, now = unknown(event_id), timezone.now()
    row = FollowupEvent.objects.filter(pk=event.pk)
    row.update(settled_at=now, settled_by=actor, note=why)
    mark_sent(row, event, conversation_id, event.sending_at or now)


@transaction.atomic
def settle_lost(*, event_id: int, why: str, actor: str) -> None:
    """It did not arrive, and is given up."""
    event, now = unknown(event_id), timezone.now()
    FollowupEvent.objects.filter(pk=event.pk).update(
        status=Status.FAILED,
        wording="",
        settled_at=now,
        settled_by=actor,
        note=why,
        changed_at=now,
        **RELEASED,
    )


@transaction.atomic
def settle_again(*, event_id: int, why: str, actor: str) -> None:
    """It did not arrive, and goes back into the queue; the gate looks at consent anew."""
    event, now = unknown(event_id), timezone.now()
    if event.conversation_id is None or is_under_way(event) or is_late(event):
        raise SettledError
    FollowupEvent.objects.filter(pk=event.pk).update(
        status=Status.PENDING,
        due_at=now,
        settled_at=now,
        settled_by=actor,
        note=why,
        changed_at=now,
        **NOTHING_SENT,
        **RELEASED,
    )


def is_under_way(event: FollowupEvent) -> bool:
    """The person has another series by now."""
    return (
        FollowupEvent.objects.waiting()
        .filter(subject_key=event.subject_key, followup_number=event.followup_number)
        .exists()
    )


def is_late(event: FollowupEvent) -> bool:
    """A later number went out, and numbers go out in their order."""
    later = FollowupEvent.objects.went_out().filter(
        conversation=event.conversation_id, followup_number__gt=event.followup_number
    )
    return later.exists()


def unknown(event_id: int) -> FollowupEvent:
    """Locked. Raises SettledError where nothing is unknown any more."""
    event = FollowupEvent.objects.select_for_update().get(pk=event_id)
    if event.status != Status.UNKNOWN:
        raise SettledError
    return event
