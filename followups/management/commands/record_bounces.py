import mailbox
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from followups.services.reporting import record_mailbox


class Command(BaseCommand):
    help = "Reads delivery reports and complaints from an mbox file and suppresses the addresses."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("mailbox", type=Path, help="the file; it is read and left as it is")

    def handle(self, *_args: Any, **options: Any) -> None:
        path = options["mailbox"]
        if not path.is_file():
            raise CommandError(f"{path} is no file.")
        try:
            tally = record_mailbox(path)
        except (OSError, mailbox.Error) as error:
            raise CommandError(f"{path} can't be read: {error}.") from error
        suppressed = tally["bounce"] + tally["complaint"] + tally["unsubscribe"]
        self.stdout.write(
            f"Read {tally['messages']} messages. Suppressed {suppressed} addresses: "
            f"{tally['bounce']} undeliverable, {tally['complaint']} complained, "
            f"{tally['unsubscribe']} unsubscribed by mail. Left as they are: "
            f"{tally['temporary']} temporary, {tally['repeated']} recorded before, "
            f"{tally['unreadable']} unreadable."
        )
