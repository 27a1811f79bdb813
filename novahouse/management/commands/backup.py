from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from novahouse import backup


class Command(BaseCommand):
    help = "Backs up the embedded database while everything runs, and checks the copy."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--into",
            type=Path,
            default=settings.VAR_DIR / "backups",
            help="the folder that gets a folder for each backup; default: backups/ under var/",
        )
        parser.add_argument(
            "--keep", type=int, help="delete all older ones but so many, this one included"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        keep = options["keep"]
        if keep is not None and keep < 1:
            raise CommandError("--keep takes a whole number of 1 or more.")
        try:
            made = backup.make(options["into"], timezone.now())
        except backup.Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"Backed up and checked: {made}")
        dropped = backup.drop_old(options["into"], keep) if keep else []
        if dropped:
            self.stdout.write(f"Deleted {len(dropped)} older.")
        self.stdout.write(
            "Keep apart from it: CONSENT_SUBJECT_PEPPER and CONSENT_CHAIN_KEYS (of a trial: "
            "subject_pepper and chain_key under var/). They are not in it, and without them its "
            "consent log can't be read."
        )
