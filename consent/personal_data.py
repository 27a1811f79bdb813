"""Who holds what of a person. Each app finds, exports and erases its own; this is the register."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from django.conf import settings

from consent import chain, log


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose data: the person with a normalised address, the visitor of one conversation, or who
    is meant by one lead that has no conversation.

    With `before`, only what is older: data given after an erasure is none of its business.
    """

    email: str = ""
    session_id: str = ""
    before: datetime | None = None
    lead_id: int | None = None

    @property
    def key(self) -> str:
        """The pseudonym under which the erasure is remembered."""
        if self.email:
            return log.subject_key(self.email)
        name = f"lead:{self.lead_id}" if self.lead_id else f"session:{self.session_id}"
        return chain.subject_key(settings.CONSENT_SUBJECT_PEPPER, name)


class Fate(StrEnum):
    DELETED = "deleted"
    REDACTED = "redacted"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Planned:
    """What an erasure does to the rows of one table, and why where they stay."""

    what: str
    rows: int
    fields: tuple[str, ...]
    fate: Fate
    why: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.rows} {self.fate}"


@dataclass(frozen=True, slots=True)
class Identity:
    """The words by which a person could still be recognised."""

    emails: frozenset[str] = field(default_factory=frozenset)
    phones: frozenset[str] = field(default_factory=frozenset)
    names: frozenset[str] = field(default_factory=frozenset)

    def __or__(self, other: "Identity") -> "Identity":
        return Identity(
            self.emails | other.emails, self.phones | other.phones, self.names | other.names
        )


class Source(Protocol):
    name: str

    def subjects(self) -> Iterator[Subject]:
        """Everybody whose data it holds, possibly several times."""

    def identity(self, subject: Subject, /) -> Identity: ...

    def export(self, subject: Subject) -> dict[str, Any]:
        """What it holds, as values that JSON knows."""

    def plan(self, subject: Subject) -> list[Planned]:
        """What `erase` would do now; tables without a row of that subject are left out."""

    def erase(self, subject: Subject, origin: log.Origin, /) -> None:
        """Runs inside the transaction of the erasure."""


sources: list[Source] = []


def register(source: Source) -> None:
    """Called in `AppConfig.ready()`, by the upper apps first. The order turns round: who is below
    finds what belongs to the rows of the upper ones while those are still there."""
    sources.insert(0, source)


def identity(subject: Subject) -> Identity:
    known = Identity(emails=frozenset([subject.email] if subject.email else []))
    for source in sources:
        known |= source.identity(subject)
    return known


def plan(subject: Subject) -> list[Planned]:
    return [planned for source in sources for planned in source.plan(subject) if planned.rows]
