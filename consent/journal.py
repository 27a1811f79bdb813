"""What must outlive the restoring of an older backup, as lines of JSON beside the database."""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Line = dict[str, Any]


def append(path: Path, lines: Iterable[Line]) -> None:
    """On the disk when this returns. A line that a power cut tore stays on its own."""
    with locked(path) as descriptor:
        size = os.fstat(descriptor).st_size
        is_torn = size and os.pread(descriptor, 1, size - 1) != b"\n"
        os.write(descriptor, (b"\n" if is_torn else b"") + as_bytes(lines))
        os.fsync(descriptor)


def as_bytes(lines: Iterable[Line]) -> bytes:
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


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
