import structlog
from celery import shared_task
from django.utils import timezone

from followups.services import delivery, high_value, planning
from integrations.mail_session import NoService

SENDERS = 2  # half of a worker's threads, so that the rest of its work goes on

log = structlog.get_logger(__name__)


@shared_task
def send_due_followups(senders: int = SENDERS) -> None:
    """A message that says "look": run twice, late or never, the rows tell what there is to do.

    Where much is due, another thread of the worker sends beside this one.
    """
    if senders > 1 and delivery.is_much_due(timezone.now()):
        send_due_followups.delay(senders=senders - 1)
    try:
        tally = delivery.send_due()
    except NoService as error:
        log.error("mail_unavailable", fault=str(error))  # noqa: TRY400  it names the kind
        return
    if tally:
        log.info("followups_sent", **{word.replace(" ", "_"): n for word, n in tally.items()})


@shared_task
def plan_missing_followups() -> None:
    """Hooks plan as people write and agree; this finds whom none told of, as after an import."""
    if planned := planning.plan_missing(timezone.now()):
        log.info("followups_planned", people=planned)


@shared_task
def find_high_value_conversations() -> None:
    if found := high_value.find_high_value(timezone.now()):
        log.info("high_value_found", count=found)
