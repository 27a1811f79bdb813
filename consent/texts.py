"""The texts that a fresh database starts with."""

import tomllib
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from consent.models import ConsentText

FILE = Path(__file__).parent / "data" / "texts.toml"


@transaction.atomic
def load_texts() -> int:
    """Publishes the texts whose code and version aren't there yet; returns how many."""
    made = 0
    for row in tomllib.loads(FILE.read_text())["texts"]:
        for language in ConsentText.Language.values:
            _, is_new = ConsentText.objects.get_or_create(
                code=row["code"],
                version=row["version"],
                language=language,
                defaults={
                    "purpose": row["purpose"],
                    "required": row["required"],
                    "published_at": timezone.now(),
                    **row[language],
                },
            )
            made += is_new
    return made
