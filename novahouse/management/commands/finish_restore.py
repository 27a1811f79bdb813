from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from consent.log import anchor
from novahouse import restoring, unfinished


class Command(BaseCommand):
    help = (
        "After an older state of the database was put back: suppresses and erases again, stops "
        "follow-ups that may have gone out, and verifies the consent log."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        for sentence in restoring.finish(timezone.now()):
            self.stdout.write(sentence)
        anchor()
        unfinished.mark().unlink(missing_ok=True)
        call_command("verify_consent_log", stdout=self.stdout, stderr=self.stderr)
