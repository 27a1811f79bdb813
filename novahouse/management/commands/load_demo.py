import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from chatbot.models import ChatConversation
from chatbot.services.conversation import Incoming, converse
from consent.texts import load_texts

ADMINISTRATOR = "admin"
STAFF = {
    ADMINISTRATOR: None,
    "compliance": "compliance",
    "sales": "sales",
    "operations": "operations",
}

# Invented visitors: a session each, and what they write.
VISITORS = (
    ("demo-visitor-quote", ("Dzień dobry", "mam 52 m2 w Gdańsku", "comfort", "a premium?")),
    ("demo-visitor-budget", ("mam 80 tys. i 60 m2", "Ile trwa realizacja?", "express plus")),
    ("demo-visitor-contact", ("45,5 m2 premium w Sopocie", "jan@example.com, 601 234 567")),
    ("demo-visitor-elsewhere", ("czy działacie w Krakowie?", "Ile trwa gwarancja na prace?")),
)


class Command(BaseCommand):
    help = "Loads the knowledge and makes the demo's staff users. Idempotent."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--visitors", action="store_true", help="also hold some invented conversations"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        call_command("load_knowledge", stdout=self.stdout)
        published = load_texts()
        self.stdout.write(f"Published {published} consent texts.")
        if options["visitors"]:
            made = hold_conversations()
            self.stdout.write(f"Held {made} invented conversations.")
        self.make_staff()

    def make_staff(self) -> None:
        passwords = make_staff()
        if not passwords:
            self.stdout.write("The staff users were there before; their passwords are unchanged.")
            return
        kept_in = keep(passwords)
        for name, password in passwords.items():
            self.stdout.write(f"  {name:<12} {password}")
        self.stdout.write(
            f"Made {len(passwords)} staff users; the passwords above are shown this once "
            f"and kept in {kept_in}."
        )


def hold_conversations() -> int:
    """Those that were held before are not held again."""
    held = set(
        ChatConversation.objects.values_list("session_id", flat=True).filter(
            session_id__in=[session_id for session_id, _ in VISITORS]
        )
    )
    new = [visitor for visitor in VISITORS if visitor[0] not in held]
    for session_id, messages in new:
        for message in messages:
            converse(Incoming(message=message, session_id=session_id))
    return len(new)


@transaction.atomic
def make_staff() -> dict[str, str]:
    """The passwords of the users made now; one that exists is left as it is."""
    passwords = {}
    for name, group in STAFF.items():
        if User.objects.filter(username=name).exists():
            continue
        passwords[name] = secrets.token_urlsafe(12)
        user = User.objects.create_user(
            name,
            f"{name}@novahouse.example",  # test mails of texts go to it
            passwords[name],
            is_staff=True,
            is_superuser=name == ADMINISTRATOR,
        )
        if group:
            user.groups.add(Group.objects.get(name=group))
    return passwords


def keep(passwords: dict[str, str]) -> Path:
    """Appends to a file that only its owner can read."""
    path = settings.VAR_DIR / "demo-users.txt"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a") as file:
        file.writelines(f"{name} {password}\n" for name, password in passwords.items())
    return path
