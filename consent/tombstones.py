"""Who was erased and when, by keyed hash: an erasure outlives the restoring of an older backup."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from consent import journal
from consent.models import ErasureTombstone


def tombstone_file() -> Path:
    """Outside the database, so that no restore takes it back."""
    return Path(settings.VAR_DIR) / "erasures.jsonl"


def bury(key: str, at: datetime) -> None:
    ErasureTombstone.objects.get_or_create(subject_key=key, completed_at=at)
    transaction.on_commit(write_tombstones, robust=True)


def write_tombstones() -> None:
    """Adds what the file lacks, so a process that died before its turn loses nothing."""
    known = set(read_tombstones())
    made = ErasureTombstone.objects.order_by("id").values_list("subject_key", "completed_at")
    missing = [
        {"subject_key": key, "completed_at": at.isoformat()}
        for key, at in made
        if (key, at) not in known
    ]
    if missing:
        journal.append(tombstone_file(), missing)


def read_tombstones() -> list[tuple[str, datetime]]:
    """Without lines that were torn or are none of ours."""
    found = []
    for line in journal.read(tombstone_file()):
        with suppress(KeyError, TypeError, ValueError):
            found.append((str(line["subject_key"]), datetime.fromisoformat(line["completed_at"])))
    return found


def erased_subjects() -> dict[str, datetime]:
    """By key, when it was erased last, of the file and the database together."""
    in_database = ErasureTombstone.objects.values_list("subject_key", "completed_at")
    newest: dict[str, datetime] = {}
    for key, at in [*read_tombstones(), *in_database]:
        newest[key] = max(at, newest.get(key, at))
    return newest
