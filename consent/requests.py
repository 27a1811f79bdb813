"""Requests of persons about their data, from the asking to the copy. `consent.erasure` erases."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from consent import log, personal_data, selectors, tokens
from consent.deadlines import due_on
from consent.log import Origin, subject_key
from consent.models import Action, ConsentAuditLog, DataRequest
from consent.personal_data import Subject
from consent.times import as_text
from integrations import outbox

LINK_USE = "consent.data-request"
LINK_MAX_AGE_SECONDS = 31 * 24 * 3600  # about the legal time for an answer
LINK_PAUSE = timedelta(minutes=15)  # or the form would be a way to flood a mailbox
LINK, COPY = "data-request-link", "data-request-copy"  # kinds of mails in the outbox
OPENED_BY = {
    DataRequest.Kind.ACCESS: Action.ACCESS_REQUESTED,
    DataRequest.Kind.ERASURE: Action.ERASURE_REQUESTED,
}
Status = DataRequest.Status


class NotVerifiedError(Exception):
    """Nobody has made sure yet that the person asked."""


class ClosedError(Exception):
    """The request was answered or refused before."""


# --- Asking ---------------------------------------------------------------------------------


def open_erasure_request(*, email: str, origin: Origin) -> DataRequest:
    return open_request(kind=DataRequest.Kind.ERASURE, email=email, origin=origin)


@transaction.atomic
def open_request(*, kind: str, email: str, origin: Origin) -> DataRequest:
    """The person's open request of that kind, made where there is none. `email` is normalised.

    The link that verifies it is mailed, each time it is asked for, but not in quick succession.
    """
    found = DataRequest.objects.open().filter(subject_key=subject_key(email), kind=kind)
    request = found.first()
    if request is None:
        try:
            request = new_request(kind, email, origin)
        except IntegrityError:
            request = found.get()  # another request for the same was faster
    if request.status == Status.RECEIVED:
        enqueue(LINK, request)
    return request


@transaction.atomic
def new_request(kind: str, email: str, origin: Origin) -> DataRequest:
    """The log row first: its lock makes everybody else who opens a request wait."""
    row = log.append(
        action=OPENED_BY[DataRequest.Kind(kind)],
        origin=origin,
        email=None if selectors.is_forgotten(email) else email,
        subject=subject_key(email),
    )
    return DataRequest.objects.create(
        kind=kind,
        email=email,
        subject_key=subject_key(email),
        log_seq=row.seq,
        received_at=row.timestamp,
        due_on=due_on(timezone.localdate(row.timestamp)),
    )


# --- Making sure that it was the person -----------------------------------------------------


def link_url(request: DataRequest) -> str:
    token = tokens.made(LINK_USE, str(request.pk))
    return settings.PUBLIC_URL + reverse("data-request-page", args=[token])


def request_of_token(token: str) -> DataRequest:
    """Raises BadTokenError."""
    number = tokens.read(LINK_USE, token, LINK_MAX_AGE_SECONDS)
    request = DataRequest.objects.filter(pk=number).first()
    if request is None:
        raise tokens.BadTokenError
    return request


def link_due(request_id: int) -> DataRequest | None:
    """The request whose link is to be mailed now; None where that is needless or was just done."""
    rested = Q(link_sent_at=None) | Q(link_sent_at__lt=timezone.now() - LINK_PAUSE)
    waiting = DataRequest.objects.filter(rested, pk=request_id, status=Status.RECEIVED)
    return waiting.exclude(email="").first()


def note_link_sent(*, request_id: int) -> None:
    DataRequest.objects.filter(pk=request_id).update(link_sent_at=timezone.now())


@transaction.atomic
def verify_by_token(*, token: str, origin: Origin) -> DataRequest:
    """A repeat changes nothing. Raises BadTokenError."""
    request = locked(request_of_token(token).pk)
    return verify(request, "link", origin) if request.status == Status.RECEIVED else request


@transaction.atomic
def verify_by_officer(*, request_id: int, officer: str, how: str, origin: Origin) -> DataRequest:
    """`how` says by what the officer knew the person. Raises ClosedError."""
    request = locked(request_id)
    require_open(request)
    if request.status != Status.RECEIVED:
        return request
    return verify(request, officer, origin, reason=how)


def verify(
    request: DataRequest, who: str, origin: Origin, reason: str | None = None
) -> DataRequest:
    request.status, request.verified_by = Status.VERIFIED, who
    row = write(request, Action.REQUEST_VERIFIED, origin, reason=reason)
    request.verified_at = row.timestamp
    request.save(update_fields=["status", "verified_by", "verified_at"])
    enqueue(COPY, request)
    return request


# --- Answering ------------------------------------------------------------------------------


def copy_due(request_id: int) -> dict[str, Any] | None:
    """The copy that is still to be mailed; None where none is due."""
    request = DataRequest.objects.filter(pk=request_id, status=Status.VERIFIED).first()
    return exported(Subject(email=request.email)) if request else None


@transaction.atomic
def note_copy_sent(*, request_id: int, origin: Origin) -> None:
    """After the mail, so that a mail that failed is tried again. That ends an access request."""
    request = locked(request_id)
    if request.status == Status.VERIFIED:
        mark_exported(request, write(request, Action.EXPORT, origin).timestamp)


@transaction.atomic
def export_person(*, email: str, origin: Origin, why: str) -> dict[str, Any]:
    """The same copy for an officer who asks for it, and says why. `email` is normalised.

    It counts as the copy that has to be made before a verified erasure. Its row knows the person
    by key only: whoever was erased before stays erased.
    """
    row = log.append(
        action=Action.EXPORT, origin=origin, subject=subject_key(email), reason=why, changed=False
    )
    for request in DataRequest.objects.select_for_update().filter(
        subject_key=row.subject_key, kind=DataRequest.Kind.ERASURE, status=Status.VERIFIED
    ):
        mark_exported(request, row.timestamp)
    return exported(Subject(email=email))


def mark_exported(request: DataRequest, at: datetime) -> None:
    request.status, request.exported_at = Status.EXPORTED, at
    if request.kind == DataRequest.Kind.ACCESS:
        request.status, request.completed_at, request.email = Status.COMPLETED, at, ""
    request.save(update_fields=["status", "exported_at", "completed_at", "email"])


def exported(subject: Subject) -> dict[str, Any]:
    return {
        "email": subject.email,
        "made_at": as_text(timezone.now()),
        **{source.name: source.export(subject) for source in personal_data.sources},
    }


@transaction.atomic
def refuse(*, request_id: int, basis: str, origin: Origin) -> DataRequest:
    """`basis` is what the law gives as a ground (GDPR art. 12(5), 17(3)). Raises ClosedError."""
    request = locked(request_id)
    require_open(request)
    request.status, request.refusal_basis = Status.REFUSED, basis
    request.save(update_fields=["status", "refusal_basis"])
    write(request, Action.REQUEST_REFUSED, origin, reason=basis)
    return request


@transaction.atomic
def take(*, request_id: int, staff_id: Any) -> None:
    """Also what another has taken: people fall ill. Raises ClosedError."""
    request = locked(request_id)
    require_open(request)
    request.assignee_id = staff_id
    request.save(update_fields=["assignee"])


# --- Shared steps ---------------------------------------------------------------------------


def locked(request_id: int) -> DataRequest:
    return DataRequest.objects.select_for_update().get(pk=request_id)


def require_open(request: DataRequest) -> None:
    if request.status not in DataRequest.OPEN:
        raise ClosedError


def require_verified(request: DataRequest) -> None:
    require_open(request)
    if request.status == Status.RECEIVED:
        raise NotVerifiedError


def enqueue(kind: str, request: DataRequest) -> None:
    outbox.enqueue(
        channel="mail",
        kind=kind,
        reference={"request": request.pk},
        ordering=f"data-request:{request.pk}",
        about=request.subject_key,
        may_join=True,
    )


def write(
    request: DataRequest, action: Action, origin: Origin, reason: str | None = None
) -> ConsentAuditLog:
    return log.append(
        action=action,
        origin=origin,
        email=request.email or None,
        subject=request.subject_key,
        reason=reason,
        refers_to=request.log_seq,
    )
