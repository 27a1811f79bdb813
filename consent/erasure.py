"""The right to be forgotten (GDPR art. 17): what is erased, what stays, and that it stays so."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from consent import log, personal_data
from consent.log import Origin
from consent.models import Action, DataRequest, ErasureTombstone, LegalHold
from consent.personal_data import Fate, Planned, Subject
from consent.registry import holder_models
from consent.requests import ClosedError, Status, locked, require_verified
from consent.residue import Finding, residual_scan, still_found
from consent.services.suppressions import restore_suppressions
from consent.tombstones import bury, erased_subjects, write_tombstones

ORDER_PAUSE = timedelta(minutes=15)  # a worker has had its time, or died


class HeldError(Exception):
    """A legal hold stands; nothing of the person may be erased."""


class NotExportedError(Exception):
    """The copy of the data that comes first has not been made."""


class ResidueError(Exception):
    """Words of the person would still stand somewhere; nothing was erased."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Erasure:
    done: list[Planned]
    residue: list[Finding] = field(default_factory=list)

    def __str__(self) -> str:
        told = [str(planned) for planned in self.done]
        if self.residue:
            told.append(f"left, accepted: {', '.join(map(str, self.residue))}")
        return "; ".join(told)


def dry_run(*, email: str) -> list[Planned]:
    """What an erasure of that normalised address would do; changes nothing."""
    return personal_data.plan(Subject(email=email))


def is_held(subject: Subject, *, since: datetime | None = None) -> bool:
    """A hold is on an address, so it counts for a conversation in which that address was given,
    but with `since` only if it was placed later: who types an address learns of no hold on it."""
    emails = personal_data.identity(subject).emails
    keys = [log.subject_key(email) for email in emails]
    holds = LegalHold.objects.standing(keys, timezone.localdate())
    return (holds.filter(created_at__gte=since) if since else holds).exists()


# --- An officer orders, a worker carries out ------------------------------------------------


@transaction.atomic
def order(*, request_id: int, origin: Origin, accept_residue: bool = False) -> DataRequest:
    """The search for what would be left reads every row, which no browser should wait for.

    Raises what `execute` raises, but for ResidueError, which only the search can tell.
    """
    request = locked(request_id)
    require_executable(request)
    request.ordered_at, request.ordered_by = timezone.now(), origin.actor
    request.is_residue_accepted, request.outcome = accept_residue, ""
    request.save(update_fields=["ordered_at", "ordered_by", "is_residue_accepted", "outcome"])
    return request


def orders_waiting() -> list[int]:
    """Numbers of requests that were ordered a while ago and that no worker carried out."""
    waiting = DataRequest.objects.filter(
        status=Status.EXPORTED, ordered_at__lt=timezone.now() - ORDER_PAUSE
    )
    return list(waiting.values_list("pk", flat=True))


def carry_out(*, request_id: int) -> None:
    """What was ordered, once. What stood in its way is told in the request's outcome."""
    request = DataRequest.objects.get(pk=request_id)
    if request.ordered_at is None:
        return
    origin = Origin(method="admin", actor=request.ordered_by)
    try:
        execute(request_id=request_id, origin=origin, accept_residue=request.is_residue_accepted)
    except ClosedError:
        return  # another worker was faster
    except (HeldError, ResidueError) as obstacle:
        call_off(request_id, told(obstacle))
    else:
        overwrite_freed()


def overwrite_freed() -> None:
    """SQLite keeps what was erased in its write-ahead log until the next checkpoint."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@transaction.atomic
def call_off(request_id: int, why: str) -> None:
    request = locked(request_id)
    if request.status == Status.EXPORTED:
        request.ordered_at, request.ordered_by, request.outcome = None, "", why
        request.save(update_fields=["ordered_at", "ordered_by", "outcome"])


def told(obstacle: HeldError | ResidueError) -> str:
    if isinstance(obstacle, HeldError):
        return _("A legal hold stands; nothing may be erased.")
    words = _("Words of the person would still stand here; nothing was erased:")
    return f"{words} {'; '.join(map(str, obstacle.findings))}"


# --- Carrying out ---------------------------------------------------------------------------


def execute(*, request_id: int, origin: Origin, accept_residue: bool = False) -> Erasure:
    """Erases the person who asked, and proves it; all of it or nothing.

    Raises NotVerifiedError, NotExportedError, ClosedError, HeldError, and ResidueError unless an
    officer has looked at what is left (somebody else's message that names the person, say).
    """
    request = DataRequest.objects.get(pk=request_id)
    require_executable(request)
    words = personal_data.identity(Subject(email=request.email))
    found = residual_scan(words)  # before the transaction, whose locks make everybody wait
    with transaction.atomic():
        request = locked(request_id)
        require_executable(request)
        done = erase(Subject(email=request.email), origin)
        erasure = Erasure(done, still_found(found, words))
        if erasure.residue and not accept_residue:
            raise ResidueError(erasure.residue)
        record(request, erasure, origin)
    return erasure


def record(request: DataRequest, erasure: Erasure, origin: Origin) -> None:
    row = log.append(
        action=Action.ERASURE_COMPLETED,
        origin=origin,
        subject=request.subject_key,
        refers_to=request.log_seq,
        notes=str(erasure),
    )
    close(request, row.timestamp, str(erasure))
    close_access_requests(request.subject_key, row.timestamp)
    bury(request.subject_key, row.timestamp)


def require_executable(request: DataRequest) -> None:
    require_verified(request)
    if request.kind != DataRequest.Kind.ERASURE or not request.email:
        raise ClosedError
    if request.status != Status.EXPORTED:
        raise NotExportedError
    if is_held(Subject(email=request.email)):
        raise HeldError


def erase(subject: Subject, origin: Origin) -> list[Planned]:
    lock_holders(subject.email)
    done = personal_data.plan(subject)
    for source in personal_data.sources:
        source.erase(subject, origin)
    return done


def lock_holders(email: str) -> None:
    """In the order of a withdrawal: rows first, then the log. The other way round both could
    wait for each other."""
    for model in holder_models() if email else ():
        rows = model._default_manager.select_for_update().filter(email=email).order_by("pk")
        list(rows.values_list("pk"))


def close(request: DataRequest, at: datetime, outcome: str) -> None:
    request.status, request.completed_at = Status.COMPLETED, at
    request.email, request.outcome = "", outcome
    request.save(update_fields=["status", "completed_at", "email", "outcome"])


def close_access_requests(subject_key: str, before: datetime) -> None:
    """Nothing is left to copy; the copy that was made before the erasure answered them."""
    basis = _("The data was erased as the person asked; a copy was made before.")
    waiting = DataRequest.objects.open().filter(subject_key=subject_key, received_at__lt=before)
    waiting.update(status=Status.REFUSED, refusal_basis=basis, email="")


# --- Again, after the restoring of an older backup ------------------------------------------


def replay(*, origin: Origin) -> int:
    """Erases again whom a restored backup brought back; returns how many subjects that were.

    Whoever had said no since is suppressed again. Who is held by now stays until the hold has
    ended: the next replay finds them.
    """
    restore_suppressions()
    erased = erased_subjects()
    held = {subject for source in personal_data.sources for subject in source.subjects()}
    keys = {subject: subject.key for subject in held}
    count = sum(
        erase_again(subject, erased[key], origin)
        for subject, key in keys.items()
        if key in erased and not is_held(subject)
    )
    write_tombstones()
    return count


@transaction.atomic
def erase_again(subject: Subject, at: datetime, origin: Origin) -> bool:
    """Whether anything was left to erase. What came in after the erasure stays."""
    older = replace(subject, before=at)
    if all(planned.fate == Fate.KEPT for planned in personal_data.plan(older)):
        return False
    erasure = Erasure(erase(older, origin))
    log.append(
        action=Action.ERASURE_COMPLETED, origin=origin, subject=subject.key, notes=str(erasure)
    )
    close_restored(subject.key, at)
    ErasureTombstone.objects.get_or_create(subject_key=subject.key, completed_at=at)
    return True


def close_restored(subject_key: str, at: datetime) -> None:
    """The erasure was verified and exported once; the backup only knows less of it."""
    restored = DataRequest.objects.open().filter(subject_key=subject_key, received_at__lt=at)
    for request in restored.filter(kind=DataRequest.Kind.ERASURE):
        request.verified_at, request.exported_at = (
            request.verified_at or at,
            request.exported_at or at,
        )
        request.verified_by = request.verified_by or "replay"
        request.status, request.completed_at = Status.COMPLETED, at
        request.outcome = _("Erased again after a backup was restored.")
        request.save()
    close_access_requests(subject_key, at)
