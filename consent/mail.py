"""Mails about consents and data requests, built when the outbox is about to deliver them. They go
to the stored address, whoever asked, in the language of the text that the person was shown."""

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from consent import data_copy, requests, selectors, tokens
from consent.log import Origin
from consent.models import DataRequest
from integrations import registry
from integrations.errors import Cancelled

AUTO_SUBMITTED = {"Auto-Submitted": "auto-generated"}  # RFC 3834


def register() -> None:
    registry.register(selectors.CONFIRMATION, build=confirmation)
    registry.register(requests.LINK, build=link, on_delivered=link_was_sent)
    registry.register(requests.COPY, build=copy, on_delivered=copy_was_sent)


def confirmation(reference: registry.Reference) -> EmailMessage:
    """The link with which the owner of a suppressed address agrees anew."""
    asked = selectors.confirmation_asked(reference["subject_key"])
    if asked is None or asked.email is None:
        raise Cancelled("Consent was withdrawn since, or the address is gone.")
    with translation.override(selectors.language_of_texts(asked.text_sha256)):
        url = tokens.confirm_url(str(asked.event_id))
        context = {"url": url, "texts": selectors.texts_shown(asked)}
        body = render_to_string("consent/confirmation.txt", context)
        return mail(_("Please confirm your consent"), body, asked.email)


def link(reference: registry.Reference) -> EmailMessage:
    """The link that verifies a data request."""
    request = requests.link_due(reference["request"])
    if request is None:
        raise Cancelled("The request is verified or closed, or a link was mailed just now.")
    with translation.override(selectors.language_of(request.subject_key)):
        context = {"asked": request, "url": requests.link_url(request)}
        body = render_to_string("consent/data_request_link.txt", context)
        return mail(_("Please confirm your request"), body, request.email)


def link_was_sent(reference: registry.Reference, _result: Mapping[str, Any]) -> None:
    requests.note_link_sent(request_id=reference["request"])


def copy(reference: registry.Reference) -> EmailMessage:
    """The copy of the data, as JSON and as a page."""
    request = DataRequest.objects.filter(pk=reference["request"]).first()
    data = requests.copy_due(reference["request"])
    if request is None or data is None:
        raise Cancelled("The copy was made before, or the request is closed.")
    with translation.override(selectors.language_of(request.subject_key)):
        body = render_to_string("consent/data_copy.txt")
        message = mail(_("A copy of your data"), body, request.email)
        message.attach("data.json", data_copy.as_json(data), "application/json")
        message.attach("data.html", data_copy.as_html(data), "text/html")
        return message


def copy_was_sent(reference: registry.Reference, _result: Mapping[str, Any]) -> None:
    requests.note_copy_sent(request_id=reference["request"], origin=Origin(method="mail"))


def mail(subject: str, body: str, address: str) -> EmailMessage:
    return EmailMessage(subject, body, to=[address], headers=AUTO_SUBMITTED)
