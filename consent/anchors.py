"""Where the log stood and when, kept outside the database: a chain can't see its end cut off."""

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Anchor:
    """The last row's number and mac, and how many rows there were. An empty log has number 0."""

    seq: int
    row_mac: str
    count: int
    time: datetime

    def as_line(self) -> bytes:
        time = self.time.isoformat()
        values = {"seq": self.seq, "row_mac": self.row_mac, "count": self.count, "time": time}
        return json.dumps(values).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Self:
        """Raises ValueError where the line is no anchor."""
        try:
            values = json.loads(line)
            time = datetime.fromisoformat(values["time"])
            anchor = cls(int(values["seq"]), str(values["row_mac"]), int(values["count"]), time)
        except (KeyError, TypeError) as error:
            raise ValueError("not an anchor") from error
        if time.tzinfo is None:
            raise ValueError("an anchor's time has a zone")
        return anchor


def add(path: Path, anchor: Anchor) -> None:
    """On the disk when this returns."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, line_end_of_torn(descriptor) + anchor.as_line())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def line_end_of_torn(descriptor: int) -> bytes:
    """A power cut may have left half a line; the next one starts on its own."""
    size = os.fstat(descriptor).st_size
    return b"\n" if size and os.pread(descriptor, 1, size - 1) != b"\n" else b""


def read(path: Path) -> tuple[list[Anchor], list[int]]:
    """The anchors, and the numbers of the lines that hold none."""
    anchors, unreadable = [], []
    lines = path.read_bytes().splitlines() if path.exists() else []
    for number, line in enumerate(lines, start=1):
        try:
            anchors.append(Anchor.from_line(line))
        except ValueError:
            unreadable.append(number)
    return anchors, unreadable
