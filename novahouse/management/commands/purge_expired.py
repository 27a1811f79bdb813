from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from chatbot.services import questions
from consent import retention
from integrations import outbox, webhook
from novahouse.fallback import cleanup_expired_fallback


class Command(BaseCommand):
    help = (
        "Removes all that has had its time, as beat does by and by: entries of the cache, what "
        "`apply_retention` erases, delivered outbox entries, and old questions."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        now = timezone.now()
        entries = cleanup_expired_fallback()
        outcomes = retention.apply(now)
        for outcome in outcomes:
            self.stdout.write(str(outcome))
        erased = sum(outcome.erased for outcome in outcomes)
        rows = outbox.purge(older_than=timedelta(days=settings.OUTBOX_RETENTION_DAYS))
        events, asked = webhook.purge(), questions.purge(now)
        self.stdout.write(
            f"Removed {entries} entries of the cache, {erased} rows or words of persons, {rows} "
            f"outbox entries, {events} events of the board and {asked} questions."
        )
