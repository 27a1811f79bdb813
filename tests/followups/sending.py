"""When follow-ups are due, and the steps of sending one."""

from datetime import datetime, timedelta

from django.utils import timezone
from time_machine import TimeMachineFixture

from followups import selectors
from followups.models import FollowupEvent
from followups.services import delivery, gate, leases
from followups.services.composing import Desk
from tests.followups.people import MONDAY

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DUE = (MONDAY + DAY, MONDAY + 3 * DAY, MONDAY + 7 * DAY)


def run(monday: TimeMachineFixture, at: datetime) -> dict[str, int]:
    monday.move_to(at, tick=False)
    return dict(delivery.send_due())


def claimed_one() -> FollowupEvent:
    (event,) = leases.claim(timezone.now())
    return event


def ready_of(event: FollowupEvent) -> gate.Ready:
    number = event.conversation_id or 0
    grant = selectors.grants_of([number])[number]
    ready = delivery.prepare(event, grant, Desk.now())
    assert ready is not None
    return ready
