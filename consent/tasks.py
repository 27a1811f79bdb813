import structlog
from celery import shared_task

from consent import (
    mail,
    notices,
    request_tasks,  # noqa: F401  Celery looks for tasks here only
)
from consent.log import anchor, keep, verify

log = structlog.get_logger(__name__)


@shared_task
def verify_and_anchor() -> None:
    """Anchors in any case: an anchor says where the log stood, not that it is well."""
    verification = verify()
    keep(verification)
    anchored = anchor()
    for finding in verification.findings:
        log.error("consent_log_finding", seq=finding.seq, kind=finding.kind, text=finding.text)
    notices.alert_findings(verification.findings)
    log.info(
        "consent_log_verified",
        rows=verification.rows,
        findings=len(verification.findings),
        anchored_at=anchored.seq,
    )


@shared_task(autoretry_for=(OSError,), retry_backoff=True, max_retries=8)
def send_confirmation(event_id: str) -> None:
    """The task carries a receipt's number; the address is read from its row."""
    if message := mail.confirmation(event_id):
        message.send()


@shared_task
def alert_overdue_requests() -> None:
    notices.alert_overdue()
