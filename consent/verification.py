"""Whether the consent log is what was written: every row, every value, every anchor."""

import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from consent import anchors, chain, guards
from consent.anchors import Anchor
from consent.models import REDACTABLE, Action, ConsentAuditLog, ConsentText
from consent.models.text import fingerprint
from consent.sealing import SEALED, chain_keys, is_authentic

CHUNK = 2_000
ANCHOR_MAX_AGE = timedelta(days=2)
UNSEALED = (*REDACTABLE, "salts", "redacted_at", "row_mac")

Progress = Callable[[int, int], None]


class Kind(StrEnum):
    MISSING = "missing"  # a number that no row has
    LINK = "link"  # a row that doesn't follow the one before it
    CONTENT = "content"  # an immutable column was changed
    VALUE = "value"  # a redactable column holds what was not written
    REDACTION = "redaction"  # a value is gone and no row says who removed it
    UNREADABLE = "unreadable"
    ANCHOR = "anchor"  # the row is not the one that was anchored
    TRUNCATED = "truncated"  # the last rows are gone
    TEXT = "text"  # a consent text that the log names is gone or was changed
    GUARD = "guard"  # the database no longer refuses changes


@dataclass(frozen=True, slots=True)
class Finding:
    seq: int | None  # None where it is about no single row
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Verification:
    findings: Sequence[Finding]
    rows: int
    seconds: float
    notes: Sequence[str]

    @property
    def is_intact(self) -> bool:
        return not self.findings


@dataclass(slots=True)
class Walk:
    """What is known after the rows so far."""

    keys: Mapping[str, str]
    anchors: dict[int, list[Anchor]]  # those whose row is still to come
    findings: list[Finding] = field(default_factory=list)
    rows: int = 0
    seq: int = 0
    row_mac: str = chain.GENESIS
    texts: set[str] = field(default_factory=set)  # hashes of the texts that were named
    # First and last number of neighbours that lost the same columns.
    redacted: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)

    def find(self, seq: int | None, kind: Kind, text: str) -> None:
        self.findings.append(Finding(seq, kind, text))

    def see(self, row: Sequence[Any]) -> None:
        content = dict(zip(SEALED, row, strict=False))
        *values, salts, redacted_at, row_mac = row[len(SEALED) :]
        seq = content["seq"]
        self.check_place(seq, content["prev_mac"])
        if not is_authentic(content, row_mac, self.keys):
            self.find(seq, Kind.CONTENT, self.why_not_authentic(content["key_id"]))
        removed = self.check_values(seq, values, salts, content["commitments"])
        self.check_redaction(seq, removed, is_marked=redacted_at is not None)
        if content["text_sha256"]:
            self.texts.update(content["text_sha256"].split())
        for anchor in self.anchors.pop(seq, ()):
            if anchor.row_mac != row_mac:
                self.find(seq, Kind.ANCHOR, f"not the row that was anchored on {anchor.time:%F}")
        self.rows, self.seq, self.row_mac = self.rows + 1, seq, row_mac

    def check_place(self, seq: int, prev_mac: str) -> None:
        if seq != self.seq + 1:
            self.find(self.seq + 1, Kind.MISSING, f"no row from {self.seq + 1} to {seq - 1}")
        elif prev_mac != self.row_mac:
            self.find(seq, Kind.LINK, "doesn't follow the row before it")

    def why_not_authentic(self, key_id: str) -> str:
        if key_id in self.keys:
            return "was changed, or signed with another key"
        return f"is signed with the key {key_id!r}, which CONSENT_CHAIN_KEYS doesn't hold"

    def check_values(
        self, seq: int, values: Sequence[Any], salts: Any, committed: Any
    ) -> tuple[str, ...]:
        """Returns the columns whose value was removed."""
        salts = salts if isinstance(salts, dict) else {}
        committed = committed if isinstance(committed, dict) else {}
        if not salts.keys() <= committed.keys():
            strange = ", ".join(sorted(map(str, salts.keys() - committed.keys())))
            self.find(seq, Kind.VALUE, f"a salt of nothing was added: {strange[:80]}")
        removed = []
        for name, value in zip(REDACTABLE, values, strict=True):
            if value is None:
                if name in salts:
                    self.find(seq, Kind.VALUE, f"{name} is gone, but its salt is not")
                if name in committed:
                    removed.append(name)
            elif name not in committed:
                self.find(seq, Kind.VALUE, f"{name} was added")
            elif not chain.matches(committed[name], name, value, salts.get(name)):
                self.find(seq, Kind.VALUE, f"{name} is not what was written")
        return tuple(removed)

    def check_redaction(self, seq: int, removed: tuple[str, ...], *, is_marked: bool) -> None:
        if is_marked != bool(removed):
            self.find(seq, Kind.REDACTION, "the time of redaction doesn't fit what was removed")
        if not removed:
            return
        first, last, before = self.redacted[-1] if self.redacted else (0, 0, ())
        if (last, before) == (seq - 1, removed):
            self.redacted[-1] = (first, seq, removed)
        else:
            self.redacted.append((seq, seq, removed))


def verify(progress: Progress | None = None) -> Verification:
    """Reads the whole log once, in constant memory, without holding up those who write.

    Raises NotConfiguredError, OSError and DatabaseError where it can't.
    """
    began = time.monotonic()
    keys = chain_keys()
    # Before the rows: what is anchored from now on may be past the rows that are read.
    anchored, unreadable_lines = anchors.read(settings.CONSENT_ANCHOR_FILE)
    walk = Walk(keys, by_seq(anchored))
    walk_rows(walk, ConsentAuditLog.objects.order_by("seq"), progress)
    for number in unreadable_lines:
        walk.find(None, Kind.ANCHOR, f"line {number} of the anchor file can't be read")
    find_unanchored_end(walk)
    find_unexplained(walk)
    find_texts(walk)
    for name in guards.missing_guards(connection):
        walk.find(None, Kind.GUARD, f"the trigger {name} is missing or was changed")
    seconds = time.monotonic() - began
    return Verification(walk.findings, walk.rows, seconds, notes_on(anchored))


def by_seq(anchored: Sequence[Anchor]) -> dict[int, list[Anchor]]:
    grouped: dict[int, list[Anchor]] = {}
    for anchor in anchored:
        grouped.setdefault(anchor.seq, []).append(anchor)
    grouped.pop(0, None)  # of an empty log
    return grouped


def verify_row(row: ConsentAuditLog) -> Sequence[Finding]:
    """One row, its values, and its place between its neighbours; as quick as a look-up.

    Raises NotConfiguredError.
    """
    before = ConsentAuditLog.objects.filter(seq__lt=row.seq).order_by("-seq")
    walk = Walk(chain_keys(), {})
    walk.seq, walk.row_mac = before.values_list("seq", "row_mac").first() or (0, chain.GENESIS)
    here_and_next = ConsentAuditLog.objects.filter(seq__gte=row.seq).order_by("seq")[:2]
    walk_rows(walk, here_and_next, None)
    find_unexplained(walk)
    places = (Kind.MISSING, Kind.LINK)
    return [found for found in walk.findings if found.seq == row.seq or found.kind in places]


def walk_rows(walk: Walk, found: QuerySet[ConsentAuditLog], progress: Progress | None) -> None:
    total = found.count() if progress else 0
    rows = read_rows(found)
    while True:
        try:
            row = next(rows)
            walk.see(row)
        except StopIteration:
            break
        except (ValueError, TypeError, AttributeError):  # what is no number, JSON, UUID or time
            walk.find(walk.seq + 1, Kind.UNREADABLE, "the rows from here on can't be read")
            break
        if progress and walk.rows % CHUNK == 0:
            progress(walk.rows, total)
    if progress:
        progress(walk.rows, total)


def read_rows(rows: QuerySet[ConsentAuditLog]) -> Iterator[Sequence[Any]]:
    return rows.values_list(*SEALED, *UNSEALED).iterator(chunk_size=CHUNK)


def find_unanchored_end(walk: Walk) -> None:
    for seq, lost in sorted(walk.anchors.items()):
        kind = Kind.TRUNCATED if seq > walk.seq else Kind.ANCHOR
        text = f"was anchored on {lost[0].time:%F} and is gone; the log ends at {walk.seq}"
        walk.find(seq, kind, text)


def find_unexplained(walk: Walk) -> None:
    explained = explained_redactions(walk.keys) if walk.redacted else {}
    for first, last, names in walk.redacted:
        for seq in range(first, last + 1):
            lost = [name for name in names if not covers(explained.get(name, []), seq)]
            if lost:
                walk.find(seq, Kind.REDACTION, f"nothing says why {', '.join(lost)} is gone")


def find_texts(walk: Walk) -> None:
    """The log holds the hash of what was shown; the words themselves stand in their table."""
    words = {text.sha256: fingerprint(text.title, text.text) for text in ConsentText.objects.all()}
    for sha256 in sorted(walk.texts):
        if sha256 not in words:
            walk.find(None, Kind.TEXT, f"the text {sha256[:12]}… that was shown is gone")
        elif words[sha256] != sha256:
            walk.find(None, Kind.TEXT, f"the text {sha256[:12]}… that was shown was changed")


def explained_redactions(keys: Mapping[str, str]) -> dict[str, list[list[int]]]:
    """For each column the numbers that redactions name, as runs.

    Read after the rows: a redaction commits together with the row that names it.
    """
    runs: dict[str, list[list[int]]] = {}
    for row in read_rows(ConsentAuditLog.objects.filter(action=Action.REDACTION)):
        content = dict(zip(SEALED, row, strict=False))
        if is_authentic(content, row[-1], keys):
            for name in content["redacted"]["fields"]:
                runs.setdefault(name, []).extend(content["redacted"]["seqs"])
    return {name: merged(sorted(found)) for name, found in runs.items()}


def merged(runs: Sequence[list[int]]) -> list[list[int]]:
    """Ascending runs without overlap."""
    whole: list[list[int]] = []
    for first, last in runs:
        if whole and first <= whole[-1][1] + 1:
            whole[-1][1] = max(whole[-1][1], last)
        else:
            whole.append([first, last])
    return whole


def covers(runs: Sequence[list[int]], seq: int) -> bool:
    place = bisect_right(runs, seq, key=lambda run: run[0])
    return place > 0 and seq <= runs[place - 1][1]


def notes_on(anchored: Sequence[Anchor]) -> list[str]:
    if not anchored:
        return ["The log was never anchored: a cut-off end would not be seen."]
    age = timezone.now() - anchored[-1].time
    if age > ANCHOR_MAX_AGE:
        return [f"The last anchor is {age.days} days old."]
    return []
