"""Where the log stood and when, kept outside the database: a chain can't see its end cut off."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from consent import journal
from consent.journal import Line


@dataclass(frozen=True, slots=True)
class Anchor:
    """The last row's number and mac, and how many rows there were. An empty log has number 0."""

    seq: int
    row_mac: str
    count: int
    time: datetime

    def as_line(self) -> Line:
        time = self.time.isoformat()
        return {"seq": self.seq, "row_mac": self.row_mac, "count": self.count, "time": time}

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
    journal.append(path, [anchor.as_line()])


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
