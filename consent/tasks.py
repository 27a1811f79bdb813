import structlog
from celery import shared_task
from django.conf import settings
from django.utils import timezone, translation

from consent import erasure, notices, retention
from consent.log import anchor, keep, verify
from consent.services.suppressions import note_missing_suppressions

log = structlog.get_logger(__name__)


@shared_task
def verify_and_anchor() -> None:
    """Anchors in any case: an anchor says where the log stood, not that it is well."""
    note_missing_suppressions()
    verification = verify()
    keep(verification)
    anchored = anchor()
    notices.publish(anchored)
    for finding in verification.findings:
        log.error("consent_log_finding", seq=finding.seq, kind=finding.kind, text=finding.text)
    notices.alert_findings(verification.findings)
    log.info(
        "consent_log_verified",
        rows=verification.rows,
        findings=len(verification.findings),
        anchored_at=anchored.seq,
    )


@shared_task
def erase_person(request_id: int) -> None:
    with translation.override(settings.LANGUAGE_CODE):  # the outcome is for staff
        erasure.carry_out(request_id=request_id)


@shared_task
def erase_waiting() -> None:
    """Finds the erasures that were ordered and whose worker died."""
    for request_id in erasure.orders_waiting():
        erase_person.delay(request_id)


@shared_task
def alert_overdue_requests() -> None:
    notices.alert_overdue()


@shared_task
def apply_retention() -> None:
    """Each night. What a worker that died left undone, the next run finds."""
    for outcome in retention.apply(timezone.now()):
        log.info("retention_applied", what=outcome.what, erased=outcome.erased, kept=outcome.kept)
