from celery import shared_task

from integrations import delivery


@shared_task
def deliver_outbox() -> None:
    """Looks into the outbox. It carries nothing: the rows are the queue."""
    delivery.deliver_due()
