"""The consent log: one writer, one chain. The pure part of it is `consent.chain`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Func, JSONField, Q, QuerySet
from django.utils import timezone

from consent import anchors, chain
from consent.anchors import Anchor
from consent.fields import NormalisedEmailField
from consent.models import REDACTABLE, Action, ConsentAuditLog, VerificationRun
from consent.sealing import NotConfiguredError, chain_keys, pepper, seal
from consent.verification import Finding, Verification, verify, verify_row

__all__ = [
    "Anchor",
    "Finding",
    "NotConfiguredError",
    "Origin",
    "Verification",
    "anchor",
    "append",
    "keep",
    "redact",
    "subject_key",
    "verify",
    "verify_row",
]

APPEND_LOCK = 0x6E6F7661_6C6F67  # a number that no other advisory lock has
CHUNK = 2_000

_email_field = NormalisedEmailField()


@dataclass(frozen=True, slots=True)
class Origin:
    """Who asked, from where. `ip_source` says how the address became known (`peer`, `xff`, …)."""

    ip_address: str | None = None
    ip_source: str = ""
    user_agent: str | None = None
    request_id: str = ""
    method: str = ""
    actor: str = ""


def subject_key(email: str) -> str:
    """The pseudonym that still finds a person whose address is no longer stored."""
    return chain.subject_key(pepper(), _email_field.get_prep_value(email))


# --- Writing --------------------------------------------------------------------------------


def append(
    *,
    action: str,
    origin: Origin,
    email: str | None = None,
    conversation_id: int | None = None,
    lead_id: int | None = None,
    purposes: Sequence[Mapping[str, Any]] = (),
    changed: bool = True,
    consent_text: str = "",
    text_sha256: str = "",
    reason: str | None = None,
    notes: str | None = None,
    refers_to: int | None = None,
    subject: str | None = None,
) -> ConsentAuditLog:
    """Adds a row, inside the caller's transaction. `subject` replaces the key of `email`."""
    address = _email_field.get_prep_value(email) if email else None
    return write(
        origin,
        action=str(action),
        email=address,
        subject_key=subject or (subject_key(address) if address else None),
        conversation_id=conversation_id,
        lead_id=lead_id,
        purposes=list(purposes),
        changed=changed,
        consent_text=consent_text,
        text_sha256=text_sha256,
        reason=reason,
        notes=notes,
        refers_to=refers_to,
    )


def write(origin: Origin, **columns: Any) -> ConsentAuditLog:
    keys = chain_keys()
    row = ConsentAuditLog(**asdict(origin), **columns)
    commit_to_values(row)
    lock()
    seq, row.prev_mac = head()
    row.seq = seq + 1
    row.timestamp = timezone.now()
    seal(row, keys)
    row.save(force_insert=True)
    return row


def commit_to_values(row: ConsentAuditLog) -> None:
    if chain.has_fractions([row.purposes, row.redacted]):
        raise TypeError("The databases don't keep fractions alike; write them as text.")
    values = {name: getattr(row, name) for name in REDACTABLE}
    for name in [name for name, value in values.items() if value in (None, "")]:
        del values[name]
        setattr(row, name, None)
    row.salts = chain.new_salts(values)
    row.commitments = chain.commitments(values, row.salts)


def lock() -> None:
    """Until the transaction ends nobody else appends. On SQLite BEGIN IMMEDIATE has seen to it."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "The consent log is written inside the transaction of what it tells of."
        )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [APPEND_LOCK])


def head() -> tuple[int, str]:
    """Number and mac of the last row."""
    rows = ConsentAuditLog.objects.order_by("-seq").values_list("seq", "row_mac")[:1]
    return rows[0] if rows else (0, chain.GENESIS)


# --- Redacting ------------------------------------------------------------------------------


class WithoutKeys(Func):
    """A JSON object less some of its keys, which are names of columns."""

    def __init__(self, column: str, keys: Collection[str]) -> None:
        super().__init__(F(column), output_field=JSONField())
        self.keys = sorted(keys)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        paths = ", ".join(f"'$.{key}'" for key in self.keys)
        return self.as_sql(
            compiler, connection, template=f"JSON_REMOVE(%(expressions)s, {paths})", **context
        )

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        keys = ",".join(self.keys)
        return self.as_sql(
            compiler, connection, template=f"(%(expressions)s - '{{{keys}}}'::text[])", **context
        )


@transaction.atomic
def redact(
    rows: QuerySet[ConsentAuditLog], fields: Collection[str], *, origin: Origin, why: str
) -> int:
    """Removes values with their salts, and logs which. Returns the number of rows changed."""
    if unknown := set(fields) - set(REDACTABLE):
        raise ValueError(f"not redactable: {', '.join(sorted(unknown))}")
    lock()
    seqs = numbers_with_values(rows, fields)
    now = timezone.now()
    for first in range(0, len(seqs), CHUNK):
        ConsentAuditLog.objects.filter(seq__in=seqs[first : first + CHUNK]).update(
            **dict.fromkeys(fields), salts=WithoutKeys("salts", fields), redacted_at=now
        )
    if seqs:
        named = {"fields": sorted(fields), "seqs": chain.ranges(seqs)}
        write(origin, action=str(Action.REDACTION), redacted=named, reason=why)
    return len(seqs)


def numbers_with_values(rows: QuerySet[ConsentAuditLog], fields: Collection[str]) -> list[int]:
    has_value = Q(pk__in=[])
    for name in fields:
        has_value |= Q(**{f"{name}__isnull": False})
    found = ConsentAuditLog.objects.filter(has_value, pk__in=rows.values("pk"))
    return list(found.order_by("seq").values_list("seq", flat=True))


# --- Verifying and anchoring ----------------------------------------------------------------


def keep(verification: Verification) -> VerificationRun:
    """That it was verified and how it stood; what was found stands in the log of the process."""
    return VerificationRun.objects.create(
        rows=verification.rows,
        findings=len(verification.findings),
        seconds=verification.seconds,
    )


def anchor() -> Anchor:
    """Writes down, outside the database, where the log stands."""
    seq, row_mac = head()
    count = ConsentAuditLog.objects.filter(seq__lte=seq).count()
    made = Anchor(seq, row_mac, count, timezone.now())
    anchors.add(settings.CONSENT_ANCHOR_FILE, made)
    return made
