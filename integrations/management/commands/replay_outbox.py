from getpass import getuser
from typing import Any

import structlog
from django.core.management.base import BaseCommand, CommandError, CommandParser

from integrations import outbox
from integrations.models import OutboxRow

SHOWN = 20
CHOICES = ("numbers", "channel", "kind", "cancelled")

log = structlog.get_logger(__name__)


class Command(BaseCommand):
    help = "Puts outbox entries that were given up back into the queue, oldest first."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("numbers", nargs="*", type=int, help="these entries only")
        parser.add_argument("--channel", choices=OutboxRow.Channel.values)
        parser.add_argument("--kind", help="this kind only")
        parser.add_argument("--cancelled", action="store_true", help="those cancelled, too")
        parser.add_argument("--officer", default=getuser(), help="who asks, for the log")
        parser.add_argument("--dry-run", action="store_true", help="say which, and change nothing")

    def handle(self, *_args: Any, **options: Any) -> None:
        statuses = [OutboxRow.Status.DEAD]
        statuses += [OutboxRow.Status.CANCELLED] if options["cancelled"] else []
        rows = OutboxRow.objects.filter(status__in=statuses)
        for name in ("channel", "kind"):
            rows = rows.filter(**{name: options[name]}) if options[name] else rows
        if options["numbers"]:
            rows = rows.filter(pk__in=options["numbers"])
            if missing := set(options["numbers"]) - set(rows.values_list("pk", flat=True)):
                numbers = ", ".join(map(str, sorted(missing)))
                raise CommandError(f"Not among those that can be replayed: {numbers}.")
        if options["dry_run"]:
            self.show(rows)
            return
        count = outbox.replay(rows)
        chosen = {name: options[name] for name in CHOICES if options[name]}
        log.info("outbox_replayed", count=count, actor=options["officer"], **chosen)
        self.stdout.write(f"Put {count} entries back into the queue.")

    def show(self, rows: Any) -> None:
        for row in rows.order_by("id")[:SHOWN]:
            self.stdout.write(f"{row.pk} {row.channel} {row.kind}: {row.last_error}")
        count = rows.count()
        more = f" ({count - SHOWN} of them not shown)" if count > SHOWN else ""
        self.stdout.write(f"Would put {count} entries back into the queue{more}.")
