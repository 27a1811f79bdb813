from typing import Any

from django.core.management.base import BaseCommand, CommandError

from integrations import board_check, monday
from integrations.breakers import Open
from integrations.errors import IntegrationError


class Command(BaseCommand):
    help = "Tests the key, the board, its columns and its labels, and changes nothing."

    def handle(self, *_args: Any, **_options: Any) -> None:
        if name := monday.missing():
            raise CommandError(f"{name} is not set.")
        try:
            who, board = monday.me(), monday.board()
        except (IntegrationError, Open) as error:
            raise CommandError(f"monday.com can't be used: {error}") from None
        faults = board_check.faults(board)
        for fault in faults:
            self.stdout.write(fault)
        if faults:
            raise CommandError(f"{len(faults)} things on the board don't fit the settings.")
        self.stdout.write(f"All is well: {who['name']} may use the board {board['name']!r}.")
