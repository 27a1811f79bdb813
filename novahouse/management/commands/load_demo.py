import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

ADMINISTRATOR = "admin"
STAFF = {
    ADMINISTRATOR: None,
    "compliance": "compliance",
    "sales": "sales",
    "operations": "operations",
}


class Command(BaseCommand):
    help = "Loads the knowledge and makes the demo's staff users. Idempotent."

    def handle(self, *_args: Any, **_options: Any) -> None:
        call_command("load_knowledge", stdout=self.stdout)
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


@transaction.atomic
def make_staff() -> dict[str, str]:
    """The passwords of the users made now; one that exists is left as it is."""
    passwords = {}
    for name, group in STAFF.items():
        if User.objects.filter(username=name).exists():
            continue
        passwords[name] = secrets.token_urlsafe(12)
        user = User.objects.create_user(
            name, password=passwords[name], is_staff=True, is_superuser=name == ADMINISTRATOR
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
