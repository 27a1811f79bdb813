import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from integrations import board_check, monday
from integrations.breakers import Open
from integrations.errors import IntegrationError


class Command(BaseCommand):
    help = "Reads the board's columns and proposes a value for MONDAY_COLUMNS."

    def handle(self, *_args: Any, **_options: Any) -> None:
        if name := monday.missing():
            raise CommandError(f"{name} is not set.")
        try:
            board = monday.board()
        except (IntegrationError, Open) as error:
            raise CommandError(f"The board can't be read: {error}") from None
        for column in board["columns"]:
            self.stdout.write(f"{column['id']} ({column['type']}): {column['title']}")
        mapping, lacking = board_check.proposed(board)
        self.stdout.write(f"MONDAY_COLUMNS={json.dumps(mapping)}")
        told = f"; no column fits {', '.join(lacking)}" if lacking else ""
        self.stdout.write(f"Proposed columns for {len(mapping)} fields{told}.")
