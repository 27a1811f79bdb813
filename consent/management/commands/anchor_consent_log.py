from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from consent import notices
from consent.log import anchor


class Command(BaseCommand):
    help = "Writes the last row's number and mac to a file outside the database."
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        try:
            made = anchor()
            notices.publish(made)
        except (DatabaseError, OSError) as error:
            raise CommandError(f"The consent log could not be anchored: {error}") from error
        self.stdout.write(
            f"Anchored row {made.seq} ({made.count} rows) in {settings.CONSENT_ANCHOR_FILE}."
        )
