"""What must outlive the restoring of an older backup, as lines of JSON beside the database."""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings

from consent.models import Suppression

Line = dict[str, Any]


def append(path: Path, lines: Iterable[Line]) -> None:
    """On the disk when this returns. A line that a power cut tore stays on its own."""
    with locked(path) as descriptor:
        size = os.fstat(descriptor).st_size
        is_torn = size and os.pread(descriptor, 1, size - 1) != b"\n"
        text = "".join(json.dumps(line) + "\n" for line in lines)
        os.write(descriptor, (b"\n" if is_torn else b"") + text.encode())
        os.fsync(descriptor)


@contextmanager
def locked(path: Path) -> Iterator[int]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def read(path: Path) -> list[Line]:
    """Without the lines that can't be read."""
    lines = path.read_bytes().splitlines() if path.exists() else []
    return [line for line in map(parsed, lines) if line is not None]


def parsed(line: bytes) -> Line | None:
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


# --- Suppressions ---------------------------------------------------------------------------


def suppression_file() -> Path:
    return Path(settings.VAR_DIR) / "suppressions.jsonl"


def note_suppressions(key: str, purposes: Iterable[str], *, is_suppressed: bool) -> None:
    """Called after the commit; what a dead process did not note is noted by the next night."""
    told = [
        {"subject_key": key, "purpose": str(purpose), "is_suppressed": is_suppressed}
        for purpose in purposes
    ]
    append(suppression_file(), told)


def noted_suppressions() -> set[tuple[str, str]]:
    """By subject key and purpose, as the last line of each has it."""
    last = {
        (line.get("subject_key"), line.get("purpose")): line.get("is_suppressed")
        for line in read(suppression_file())
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
        append(suppression_file(), told)


def restore_suppressions() -> int:
    """Puts back what an older backup did not know of; returns how many that were."""
    standing = set(Suppression.objects.values_list("subject_key", "purpose"))
    missing = [
        Suppression(subject_key=key, purpose=purpose)
        for key, purpose in sorted(noted_suppressions() - standing)
    ]
    Suppression.objects.bulk_create(missing, ignore_conflicts=True)
    return len(missing)
