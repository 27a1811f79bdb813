"""Bounces and complaints: the address gets no more marketing, through consent's own service."""

import mailbox
import secrets
from collections import Counter
from pathlib import Path

import structlog
from django.db import transaction

from consent import services, tokens
from consent.log import Origin
from followups import reports
from followups.models import DeliveryReport, Reason
from followups.reports import Finding, UnreadableError
from followups.services import planning

WORDS = {
    DeliveryReport.Kind.BOUNCE: "the address is undeliverable",
    DeliveryReport.Kind.COMPLAINT: "the owner complained",
    DeliveryReport.Kind.UNSUBSCRIBE: "unsubscribed by mail",
}


# Of what is no wish of the owner's.
CAUSES = {
    DeliveryReport.Kind.BOUNCE: Reason.BOUNCED,
    DeliveryReport.Kind.COMPLAINT: Reason.COMPLAINT,
}

log = structlog.get_logger(__name__)


@transaction.atomic
def record_report(
    *, kind: str, email: str, code: str, fingerprint: str, origin: Origin
) -> DeliveryReport | None:
    """Suppresses a normalised address; None where the same report was recorded before."""
    if DeliveryReport.objects.filter(fingerprint=fingerprint).exists():
        return None
    return suppress(kind, email, code, fingerprint, origin)


@transaction.atomic
def suppress(kind: str, email: str, code: str, fingerprint: str, origin: Origin) -> DeliveryReport:
    reason = " ".join(filter(None, [WORDS[DeliveryReport.Kind(kind)], code]))
    with planning.caused_by(CAUSES.get(DeliveryReport.Kind(kind), Reason.UNSUBSCRIBED)):
        event = services.unsubscribe(email=email, origin=origin, reason=reason)
    return DeliveryReport.objects.create(
        fingerprint=fingerprint,
        kind=kind,
        subject_key=event.subject_key or "",
        code=code,
        log_seq=event.seq,
        recorded_by=origin.actor or origin.method,
    )


def record_by_hand(*, kind: str, email: str, code: str, origin: Origin) -> DeliveryReport:
    """What staff read with their own eyes."""
    return suppress(
        kind, email, code, reports.fingerprint("by hand", secrets.token_hex(16)), origin
    )


def record_mailbox(path: Path) -> Counter[str]:
    """Reads an mbox file, which stays as it is; counts what came of each report. A message that
    can't be read keeps none after it from being read; the log tells its place, from 1."""
    tally = Counter[str]()
    box = mailbox.mbox(path, create=False)
    try:
        for position, key in enumerate(box.iterkeys(), start=1):
            tally["messages"] += 1
            try:
                found = reports.findings(box.get_bytes(key))
            except UnreadableError as error:
                log.warning("report_unreadable", position=position, fault=str(error))
                tally["unreadable"] += 1
                continue
            for finding in found:
                tally[record_finding(finding)] += 1
    finally:
        box.close()
    return tally


def record_finding(finding: Finding) -> str:
    if finding.kind == "temporary":
        return "temporary"
    email = finding.email or address_of_token(finding.token)
    if not email:
        return "unreadable"
    made = record_report(
        kind=finding.kind,
        email=email,
        code=finding.code,
        fingerprint=finding.fingerprint,
        origin=Origin(method=finding.kind),
    )
    return finding.kind if made else "repeated"


def address_of_token(token: str) -> str:
    try:
        return tokens.read(tokens.UNSUBSCRIBE, token) if token else ""
    except tokens.BadTokenError:
        return ""
