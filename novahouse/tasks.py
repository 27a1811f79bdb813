from celery import shared_task

from novahouse import fallback, metrics


@shared_task
def cleanup_expired_fallback() -> int:
    """How many entries went. What ended processes have counted is put in order on the way."""
    metrics.fold_ended()
    return fallback.cleanup_expired_fallback()
