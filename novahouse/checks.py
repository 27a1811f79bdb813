from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.security, deploy=True)
def file_queue_is_for_trials(**_kwargs: Any) -> list[CheckMessage]:
    """A folder as a queue loses the task of a killed worker and serves one machine only."""
    if not settings.CELERY_BROKER_URL.startswith("filesystem"):
        return []
    return [
        Error(
            "Tasks go through a local file queue.",
            hint="Set CELERY_BROKER_URL or REDIS_URL, e.g. redis://localhost:6379/0.",
            id="novahouse.E001",
        )
    ]
