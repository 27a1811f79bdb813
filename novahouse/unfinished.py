"""The mark of a restore that was begun: while it lies there, nothing starts."""

from pathlib import Path

from django.conf import settings

FAULT = "A restore was begun and not finished: run manage.py restore again, or finish_restore."


def mark() -> Path:
    return settings.VAR_DIR / "restore-unfinished"


def faults() -> list[str]:
    return [FAULT] if mark().exists() else []
