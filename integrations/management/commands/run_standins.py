import threading
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from integrations.standins import server
from integrations.standins.pair import Pair


class Command(BaseCommand):
    help = "Serves stand-ins for Slack and monday.com on loopback, for a trial; until it is ended."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("port", type=int)

    def handle(self, *_args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("Stand-ins are for trials; set DEBUG=1.")
        with server.running(Pair(), options["port"]) as address:
            self.stdout.write(f"Slack and monday.com stand in at {address}.")
            threading.Event().wait()
