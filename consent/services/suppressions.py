"""The addresses that a no holds for, known by keyed hash. A journal beside the database lets a no
outlive the restoring of an older backup."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction

from consent import journal
from consent.log import subject_key
from consent.models import Suppression


def suppress(email: str, purposes: Iterable[str]) -> bool:
    """Whether a purpose was not suppressed before. Under the log's lock, as `release`: an insert
    that finds the row there must not be followed by somebody else's delete."""
    key = subject_key(email)
    before = Suppression.objects.filter(subject_key=key).count()
    Suppression.objects.bulk_create(
        [Suppression(subject_key=key, purpose=purpose) for purpose in purposes],
        ignore_conflicts=True,
    )
    is_new = Suppression.objects.filter(subject_key=key).count() > before
    if is_new:
        note(key, purposes, is_suppressed=True)
    return is_new


def release(key: str, purposes: Iterable[str]) -> None:
    Suppression.objects.filter(subject_key=key, purpose__in=list(purposes)).delete()
    note(key, purposes, is_suppressed=False)


def note(key: str, purposes: Iterable[str], *, is_suppressed: bool) -> None:
    told = partial(note_suppressions, key, list(purposes), is_suppressed=is_suppressed)
    transaction.on_commit(told, robust=True)


# --- The journal ----------------------------------------------------------------------------


def suppression_file() -> Path:
    return Path(settings.VAR_DIR) / "suppressions.jsonl"


def note_suppressions(key: str, purposes: Iterable[str], *, is_suppressed: bool) -> None:
    """Called after the commit; what a dead process did not note is noted by the next night."""
    told = [
        {"subject_key": key, "purpose": str(purpose), "is_suppressed": is_suppressed}
        for purpose in purposes
    ]
    journal.append(suppression_file(), told)


def noted_suppressions() -> set[tuple[str, str]]:
    """By subject key and purpose, as the last line of each has it."""
    last = {
        (line.get("subject_key"), line.get("purpose")): line.get("is_suppressed")
        for line in journal.read(suppression_file())
    }
    return {(str(key), str(purpose)) for (key, purpose), is_on in last.items() if is_on is True}


def note_missing_suppressions() -> None:
    standing = set(Suppression.objects.values_list("subject_key", "purpose"))
    missing = sorted(standing - noted_suppressions())
    if missing:
        told = [
            {"subject_key": key, "purpose": purpose, "is_suppressed": True}
            for key, purpose in missing
        ]
        journal.append(suppression_file(), told)


def restore_suppressions() -> int:
    """Puts back what an older backup did not know of; returns how many that were."""
    standing = set(Suppression.objects.values_list("subject_key", "purpose"))
    missing = [
        Suppression(subject_key=key, purpose=purpose)
        for key, purpose in sorted(noted_suppressions() - standing)
    ]
    Suppression.objects.bulk_create(missing, ignore_conflicts=True)
    return len(missing)
