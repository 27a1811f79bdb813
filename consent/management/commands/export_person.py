import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import translation

from consent import access, data_copy, requests
from consent.emails import normalise_email
from consent.log import Origin, subject_key
from consent.models import AccessLog


class Command(BaseCommand):
    help = "Writes all that is held of a person as JSON and as a page to print, and logs it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the person's address")
        parser.add_argument("--why", required=True, help="the reason, for the log")
        parser.add_argument("--officer", required=True, help="who asks, for the log")
        parser.add_argument("--into", type=Path, default=Path(), help="the folder to write into")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            email = normalise_email(options["email"])
        except ValueError as error:
            raise CommandError("This is not an e-mail address.") from error
        if not (options["officer"].strip() and options["why"].strip()):
            raise CommandError("Say who asks and what for: the log has to tell.")
        origin = Origin(method="command", actor=options["officer"])
        data = export(email, origin, options["why"])
        with translation.override("pl"):
            files = {"json": data_copy.as_json(data), "html": data_copy.as_html(data)}
        stem = f"person-{data['made_at'][:19].replace(':', '')}"
        for suffix, text in files.items():
            write_private(options["into"] / f"{stem}.{suffix}", text)
        self.stdout.write(f"Wrote {stem}.json and {stem}.html into {options['into'].resolve()}.")


@transaction.atomic
def export(email: str, origin: Origin, why: str) -> dict[str, Any]:
    """Why stands in the consent log, from which it can be taken again, and not in the access log,
    from which nothing can."""
    access.record(
        kind=AccessLog.Kind.EXPORT,
        origin=origin,
        what="person",
        subject_key=subject_key(email),
        count=1,
        why="a copy of the data",
    )
    return requests.export_person(email=email, origin=origin, why=why)


def write_private(path: Path, text: str) -> None:
    """Readable by nobody but its owner; never over a file that is there."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise CommandError(f"{path} can't be written: {error.strerror}.") from error
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
