"""Signed links. A token proves that it was made here for one use; it is no secret of ours."""

from django.conf import settings
from django.core import signing
from django.urls import reverse

UNSUBSCRIBE = "consent.unsubscribe"
CONFIRM = "consent.confirm"
STATUS = "consent.status"
CONFIRM_MAX_AGE_SECONDS = 7 * 24 * 3600


class BadTokenError(Exception):
    """Tampered with, made for another use, or too old."""


def made(use: str, value: str) -> str:
    return signing.dumps(value, salt=use, compress=True)


def read(use: str, token: str, max_age_seconds: int | None = None) -> str:
    """The value the token was made of. Raises BadTokenError."""
    try:
        value = signing.loads(token, salt=use, max_age=max_age_seconds)
    except (signing.BadSignature, ValueError):
        raise BadTokenError from None
    if not isinstance(value, str):
        raise BadTokenError
    return value


def unsubscribe_url(email: str) -> str:
    """For every mail: works without a log-in, and for ever (RFC 8058)."""
    return settings.PUBLIC_URL + reverse("unsubscribe-page", args=[made(UNSUBSCRIBE, email)])


def confirm_url(event_id: str) -> str:
    return settings.PUBLIC_URL + reverse("confirm-page", args=[made(CONFIRM, event_id)])
