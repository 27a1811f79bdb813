from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from consent import retention


class Command(BaseCommand):
    help = (
        "Erases what has had its time: conversations, leads, and what the consent log holds in "
        "plain words. Beat does the same each night."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count, and erase nothing")

    def handle(self, *_args: Any, **options: Any) -> None:
        for outcome in retention.apply(timezone.now(), dry_run=options["dry_run"]):
            self.stdout.write(str(outcome))
