import time
from datetime import timedelta

import structlog
from celery import shared_task
from django.conf import settings
from kombu.exceptions import OperationalError

from integrations import delivery, outbox, webhook

# The sweep comes each minute. Who was told of a new row looks only briefly: a slow service must not
# hold every thread of a worker, on whom mails and follow-ups wait, too.
SWEEP_SECONDS, LOOK_SECONDS = 50.0, 5.0
BROKER_REST_SECONDS = 5.0

log = structlog.get_logger(__name__)


@shared_task
def deliver_outbox(seconds: float = SWEEP_SECONDS) -> None:
    """Looks into the outbox. It names no row: the rows are the queue."""
    delivery.deliver_due(seconds_max=seconds)


@shared_task
def purge_outbox() -> None:
    """What is over and tells nothing any more, each night."""
    rows = outbox.purge(older_than=timedelta(days=settings.OUTBOX_RETENTION_DAYS))
    log.info("outbox_purged", rows=rows, events=webhook.purge())


class Announcer:
    """Tells a worker to look. A visitor is waiting meanwhile, so a broker that is away is left
    alone for a while; the sweep finds what nobody was told of."""

    def __init__(self) -> None:
        self.rests_until = 0.0

    def __call__(self) -> None:
        if time.monotonic() < self.rests_until:
            return
        try:
            deliver_outbox.apply_async((LOOK_SECONDS,), retry=False)
        except OperationalError:
            self.rests_until = time.monotonic() + BROKER_REST_SECONDS
            log.warning("broker_away", rests_seconds=BROKER_REST_SECONDS)


announce = Announcer()
