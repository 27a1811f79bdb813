"""Mails about consents themselves, in the language of the text that was shown."""

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from consent import selectors, tokens
from consent.models import Action, ConsentAuditLog

AUTO_SUBMITTED = {"Auto-Submitted": "auto-generated"}  # RFC 3834


def confirmation(event_id: str) -> EmailMessage | None:
    """The link with which the owner of a suppressed address agrees anew; None where it is gone."""
    row = ConsentAuditLog.objects.filter(
        event_id=event_id, action=Action.CONFIRMATION_SENT, email__isnull=False
    ).first()
    if row is None or row.email is None:
        return None
    with translation.override(selectors.language_of_texts(row.text_sha256)):
        body = render_to_string("consent/confirmation.txt", {"url": tokens.confirm_url(event_id)})
        return EmailMessage(
            _("Please confirm your consent"), body, to=[row.email], headers=AUTO_SUBMITTED
        )
