"""Mails that data requests cause. A task gets a number only: no address lies in a queue."""

from smtplib import SMTPException

from celery import shared_task
from django.conf import settings
from django.utils import translation

from consent import erasure, request_mail, requests
from consent.log import Origin

MAIL_FAULTS = (OSError, SMTPException)
BACKOFF_SECONDS, RETRIES_MAX = 30, 8  # about two hours in all


@shared_task(autoretry_for=MAIL_FAULTS, retry_backoff=BACKOFF_SECONDS, max_retries=RETRIES_MAX)
def send_request_link(request_id: int) -> None:
    request = requests.claim_link(request_id)
    if request is None:
        return
    try:
        request_mail.link(request).send()
    except MAIL_FAULTS:
        requests.release_link(request)
        raise


@shared_task(autoretry_for=MAIL_FAULTS, retry_backoff=BACKOFF_SECONDS, max_retries=RETRIES_MAX)
def send_copy(request_id: int) -> None:
    data = requests.copy_due(request_id)
    if data:
        request_mail.copy(data).send()
        requests.note_copy_sent(request_id=request_id, origin=Origin(method="mail"))


@shared_task
def erase_person(request_id: int) -> None:
    with translation.override(settings.LANGUAGE_CODE):  # the outcome is for staff
        erasure.carry_out(request_id=request_id)


@shared_task
def send_missing_request_mails() -> None:
    """Finds what no task came for, such as the request that a revoked consent opens, or an
    erasure whose worker died."""
    for request_id in requests.links_missing():
        send_request_link.delay(request_id)
    for request_id in requests.copies_missing():
        send_copy.delay(request_id)
    for request_id in erasure.orders_waiting():
        erase_person.delay(request_id)
