"""What has had its time goes (GDPR art. 5(1)(e)): each kind of data by its own period.

Rows that carry consents are erased through the register of an erasure, one transaction each, and
leave an entry in the log. No tombstone is needed: a backup that brings them back brings them back
as old as they were, and the next run erases them again. What somebody has asked for, and what a
legal hold stands on, waits.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import structlog
from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from consent import erasure, log
from consent.erasure import Erasure
from consent.log import Origin
from consent.models import Action, ConsentAuditLog, ConsentHolder, DataRequest, LegalHold
from consent.periods import kept_years_before, months_before
from consent.personal_data import Subject
from consent.registry import holder_models
from consent.services import end_consents

process_log = structlog.get_logger(__name__)

BATCH = 500
BY_RETENTION = Origin(method="retention")
PLAINTEXT = ("email", "ip_address", "user_agent", "reason", "notes")
PSEUDONYMS = ("subject_key", "conversation_id", "lead_id")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one rule: how many rows went, or would go, and how many of that age have to stay."""

    what: str
    before: datetime
    erased: int
    kept: int
    is_dry_run: bool

    def __str__(self) -> str:
        verb = "Would erase" if self.is_dry_run else "Erased"
        age = f"older than {timezone.localtime(self.before):%Y-%m-%d %H:%M}"
        kept = f"; {self.kept} of that age have to stay" if self.kept else ""
        return f"{verb} {self.erased} {self.what}, {age}{kept}."


class Rule(Protocol):
    def apply(self, now: datetime, *, dry_run: bool) -> Outcome: ...


def apply(now: datetime, *, dry_run: bool = False) -> list[Outcome]:
    """Run twice, or by two workers at once, it erases each row once. Raises the DatabaseError of
    the first rule that failed, once every rule has had its turn."""
    outcomes, errors = [], []
    for rule in rules:
        try:
            outcomes.append(rule.apply(now, dry_run=dry_run))
        except DatabaseError as error:
            errors.append(error)
    if not dry_run:
        erasure.overwrite_freed()
    if errors:
        raise errors[0]
    return outcomes


def batches_of(rows: QuerySet[Any], *columns: str) -> Iterator[list[dict[str, Any]]]:
    """In the order of their numbers, so that what stays is passed by once."""
    last = 0
    ordered = rows.order_by("pk").values("pk", *columns)
    while batch := list(ordered.filter(pk__gt=last)[:BATCH]):
        yield batch
        last = batch[-1]["pk"]


def awaited_keys() -> set[str]:
    """Of persons who have asked for something, or whose data a legal hold stands on."""
    holds = LegalHold.objects.filter(until__gte=timezone.localdate())
    asked = DataRequest.objects.open()
    return {key for rows in (holds, asked) for key in rows.values_list("subject_key", flat=True)}


# --- Rows that carry consents ---------------------------------------------------------------


class Expiring(Protocol):
    """Told by the app that owns the rows."""

    what: str

    def before(self, now: datetime) -> datetime: ...

    def expired(self, before: datetime) -> QuerySet[Any]: ...

    def locked(self, number: int, before: datetime) -> ConsentHolder | None:
        """The holder of the consents, locked; None where the row is no longer of that age."""

    def emails(self, number: int) -> Collection[str]: ...

    def subject(self, number: int) -> Subject: ...


@dataclass(frozen=True, slots=True)
class Holders:
    expiring: Expiring

    def apply(self, now: datetime, *, dry_run: bool) -> Outcome:
        before = self.expiring.before(now)
        erased = kept = 0
        for batch in batches_of(self.expiring.expired(before)):
            for row in batch:
                has_gone = self.tried(row["pk"], before, dry_run=dry_run)
                erased, kept = erased + has_gone, kept + (not has_gone)
        return Outcome(self.expiring.what, before, erased, kept, dry_run)

    def tried(self, number: int, before: datetime, *, dry_run: bool) -> bool:
        """A row that fails stays, and doesn't keep those after it."""
        try:
            return self.forget(number, before, dry_run=dry_run)
        except DatabaseError as error:
            told = {"what": self.expiring.what, "number": number, "error": type(error).__name__}
            process_log.error("retention_failed", **told)
            return False

    @transaction.atomic
    def forget(self, number: int, before: datetime, *, dry_run: bool) -> bool:
        holder = self.expiring.locked(number, before)
        if holder is None or are_awaited(self.expiring.emails(number)):
            return False
        if not dry_run:
            end_consents(holder, BY_RETENTION, is_named=False)  # else the address came anew
            done = erasure.erase(self.expiring.subject(number), BY_RETENTION)
            log.append(
                action=Action.ERASURE_COMPLETED,
                origin=BY_RETENTION,
                subject=log.subject_key(holder.email) if holder.email else None,
                notes=str(Erasure(done)),
                **{holder.log_field: holder.pk},
            )
        return True


def are_awaited(emails: Collection[str]) -> bool:
    """Whether somebody of that address has asked for something, or a legal hold stands."""
    keys = [log.subject_key(email) for email in emails if email]
    asked = DataRequest.objects.open().filter(subject_key__in=keys)
    held = LegalHold.objects.standing(keys, timezone.localdate())
    return bool(keys) and (asked.exists() or held.exists())


# --- The log --------------------------------------------------------------------------------

Entry = Mapping[str, Any]
Judge = Callable[[list[dict[str, Any]]], Callable[[Entry], bool]]


def redact(
    rows: QuerySet[ConsentAuditLog], fields: tuple[str, ...], stay: Judge, *, dry_run: bool
) -> tuple[int, int]:
    """How many entries lost what they had of those columns, and how many were left as they are.
    `stay` looks at a whole batch and says which of its entries to leave."""
    redacted = kept = 0
    for batch in batches_of(rows.filter(with_any(fields)), *PSEUDONYMS):
        stays = stay(batch)
        numbers = [entry["pk"] for entry in batch if not stays(entry)]
        redacted, kept = redacted + len(numbers), kept + len(batch) - len(numbers)
        if not dry_run:
            mine = ConsentAuditLog.objects.filter(pk__in=numbers)
            log.redact(mine, fields, origin=BY_RETENTION, why="retention")
    return redacted, kept


def with_any(fields: tuple[str, ...]) -> Q:
    has_any = Q(pk__in=[])
    for name in fields:
        has_any |= Q(**{f"{name}__isnull": False})
    return has_any


def awaited_entries() -> Callable[[Entry], bool]:
    """By the person's key, or, where an entry has none, by the rows that are that person's."""
    keys = awaited_keys()
    theirs = ConsentAuditLog.objects.filter(subject_key__in=keys)
    numbers = {
        model.log_field: set(theirs.values_list(model.log_field, flat=True)) - {None}
        for model in holder_models()
    }

    def stays(entry: Entry) -> bool:
        of_row = any(entry[name] in known for name, known in numbers.items())
        return entry["subject_key"] in keys or (entry["subject_key"] is None and of_row)

    return stays


class LogPlaintext:
    """Who said it and from where, in plain words; the key by which the person is found stays."""

    what = "entries of the consent log, of their address, IP address, browser, reason and notes"

    def apply(self, now: datetime, *, dry_run: bool) -> Outcome:
        before = months_before(now, settings.RETENTION_LOG_PLAINTEXT_MONTHS)
        # The reason of a redaction is ours, and says why something is gone.
        rows = ConsentAuditLog.objects.exclude(action=Action.REDACTION).filter(timestamp__lt=before)
        stays = awaited_entries()
        erased, kept = redact(rows, PLAINTEXT, lambda _batch: stays, dry_run=dry_run)
        return Outcome(self.what, before, erased, kept, dry_run)


class LogPseudonyms:
    """Then the entry itself tells of nobody any more; what was agreed to and when still stands, and
    so does the chain. A consent that is still relied on keeps its proof (GDPR art. 7(1)).

    Rows elsewhere keep the key of the person beside the number of an entry and have no period: a
    follow-up (`consent_seq`), a data request and a delivery report (`log_seq`). By them, whoever
    has the pepper and the address can still trace such an entry.
    """

    what = "entries of the consent log, of the key of their person"

    def apply(self, now: datetime, *, dry_run: bool) -> Outcome:
        before = kept_years_before(timezone.localtime(now), settings.RETENTION_LOG_KEY_YEARS)
        old = ConsentAuditLog.objects.filter(timestamp__lt=before)
        # The years are counted from the last entry of the person.
        newer = ConsentAuditLog.objects.filter(
            subject_key=OuterRef("subject_key"), timestamp__gte=before
        )
        rows = old.filter(~Exists(newer))
        erased, kept = redact(rows, PSEUDONYMS, self.judge(rows), dry_run=dry_run)
        return Outcome(self.what, before, erased, kept, dry_run)

    def judge(self, rows: QuerySet[ConsentAuditLog]) -> Judge:
        is_awaited_entry, present = awaited_entries(), present_keys(rows)

        def stay(batch: list[dict[str, Any]]) -> Callable[[Entry], bool]:
            numbers = present_numbers(batch)

            def stays(entry: Entry) -> bool:
                belongs = any(entry[name] in known for name, known in numbers.items())
                return belongs or entry["subject_key"] in present or is_awaited_entry(entry)

            return stays

        return stay


def present_keys(rows: QuerySet[ConsentAuditLog]) -> set[str]:
    """Of the persons of those entries, who is still there with an address."""
    wanted = set(rows.order_by().values_list("subject_key", flat=True).distinct()) - {None}
    if not wanted:
        return set()
    emails = (
        email
        for model in holder_models()
        for email in model._default_manager.exclude(email="")
        .order_by()
        .values_list("email", flat=True)
        .distinct()
        .iterator()
    )
    return {key for email in emails if (key := log.subject_key(email)) in wanted}


def present_numbers(batch: list[dict[str, Any]]) -> dict[str, set[int]]:
    return {
        model.log_field: set(
            model._default_manager.filter(
                pk__in=[entry[model.log_field] for entry in batch if entry[model.log_field]]
            ).values_list("pk", flat=True)
        )
        for model in holder_models()
    }


# The log alone knows when one was refused.
ANSWERED_AT = Coalesce(
    "completed_at",
    ConsentAuditLog.objects.filter(
        action=Action.REQUEST_REFUSED, refers_to=OuterRef("log_seq")
    ).values("timestamp")[:1],
    "received_at",
)


class ClosedRequests:
    """The address of whoever asked, so long after the answer; the key and the answer stay."""

    what = "answered data requests, of their address"

    def apply(self, now: datetime, *, dry_run: bool) -> Outcome:
        before = months_before(now, settings.RETENTION_LOG_PLAINTEXT_MONTHS)
        closed = DataRequest.objects.exclude(status__in=DataRequest.OPEN).exclude(email="")
        rows = closed.filter(received_at__lt=before).alias(answered_at=ANSWERED_AT)
        rows = rows.filter(answered_at__lt=before)
        held = LegalHold.objects.filter(until__gte=timezone.localdate()).values("subject_key")
        kept, free = rows.filter(subject_key__in=held).count(), rows.exclude(subject_key__in=held)
        erased = free.count() if dry_run else free.update(email="")
        return Outcome(self.what, before, erased, kept, dry_run)


rules: list[Rule] = [LogPlaintext(), LogPseudonyms(), ClosedRequests()]


def register(expiring: Expiring) -> None:
    """Called in `AppConfig.ready()`. Before the rules of the log: an erasure adds entries to it."""
    rules.insert(0, Holders(expiring))
