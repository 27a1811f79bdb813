import structlog
from celery import shared_task
from django.utils import timezone

from chatbot.services import leads, questions, teaching

log = structlog.get_logger(__name__)


@shared_task
def train_ordered_model() -> None:
    """Looks for a model that was ordered; the row is the queue, so it may come twice or late."""
    if model := teaching.train_ordered():
        log.info("model_trained", model=model.pk, wrong=model.golden_wrong)


@shared_task
def purge_questions() -> None:
    if purged := questions.purge(timezone.now()):
        log.info("questions_purged", count=purged)


@shared_task
def alert_waiting_leads() -> None:
    leads.alert_waiting()
