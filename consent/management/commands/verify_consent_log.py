import json
import sys
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from consent.log import NotConfiguredError, Verification, keep, verify


class Command(BaseCommand):
    help = (
        "Verifies the whole consent log. Exits with 0 where it is intact, 1 where something was "
        "found, 2 where it could not be verified."
    )
    # A failing check would exit with 1, as a finding does.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print the result as JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            verification = verify(self.show_progress if self.stderr.isatty() else None)
        except (NotConfiguredError, DatabaseError, OSError) as error:
            raise CommandError(
                f"The consent log could not be verified: {error}", returncode=2
            ) from error
        try:
            keep(verification)
        except DatabaseError:  # on a copy that is only read
            self.stderr.write("Note: the result could not be kept.")
        self.stdout.write(as_json(verification) if options["json"] else as_text(verification))
        if not verification.is_intact:
            sys.exit(1)

    def show_progress(self, done: int, total: int) -> None:
        share = f"{done / total:.0%}" if total else "all"
        end = "\n" if done >= total else ""
        self.stderr.write(f"\rVerified {done:,} of {total:,} rows ({share})", str, ending=end)


def as_json(verification: Verification) -> str:
    return json.dumps({"is_intact": verification.is_intact, **asdict(verification)}, indent=2)


def as_text(verification: Verification) -> str:
    found = verification.findings
    lines = [
        f"{'row ' + str(one.seq) if one.seq else 'log'}: {one.kind}: {one.text}" for one in found
    ]
    lines += [f"Note: {note}" for note in verification.notes]
    count = f"{len(found)} finding" + ("s" if len(found) != 1 else "")
    rows = f"{verification.rows:,} row" + ("s" if verification.rows != 1 else "")
    result = f"{count} in" if found else "Intact:"
    return "\n".join([*lines, f"{result} {rows}, verified in {verification.seconds:.1f} s."])
