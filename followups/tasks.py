import structlog
from celery import shared_task
from django.utils import timezone

from followups.services import delivery, high_value, planning
from integrations.mail_session import Unavailable

log = structlog.get_logger(__name__)


@shared_task
def send_due_followups() -> None:
    """A message that says "look": run twice, late or never, the rows tell what there is to do."""
    try:
        tally = delivery.send_due()
    except Unavailable as error:
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
