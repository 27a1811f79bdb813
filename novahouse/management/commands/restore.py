from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from novahouse import backup


class Command(BaseCommand):
    help = (
        "Puts a backup of the embedded database back, and then does what `finish_restore` does. "
        "What was there before is backed up first."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="as `backup` named it")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            backup.require_sqlite()
            with backup.alone():  # until it is finished: no mail may go to who said no since
                self.put_back(options["folder"])
        except backup.Refused as refused:
            raise CommandError(str(refused)) from refused

    def put_back(self, folder: Path) -> None:
        before = backup.put_back(folder, settings.VAR_DIR / "backups", timezone.now())
        if before:
            self.stdout.write(f"What was there before: {before}")
        self.stdout.write(f"Put back: {folder}")
        call_command("migrate", verbosity=0)
        call_command("finish_restore", stdout=self.stdout, stderr=self.stderr)
