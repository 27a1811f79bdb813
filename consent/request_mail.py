"""Mails about data requests. They go to the stored address, whoever asked."""

from typing import Any

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from consent import data_copy, requests, selectors
from consent.log import subject_key
from consent.models import DataRequest

AUTO_SUBMITTED = {"Auto-Submitted": "auto-generated"}  # RFC 3834


def link(request: DataRequest) -> EmailMessage:
    with translation.override(selectors.language_of(request.subject_key)):
        context = {"asked": request, "url": requests.link_url(request)}
        body = render_to_string("consent/data_request_link.txt", context)
        return mail(_("Please confirm your request"), body, request.email)


def copy(data: dict[str, Any]) -> EmailMessage:
    with translation.override(selectors.language_of(subject_key(data["email"]))):
        body = render_to_string("consent/data_copy.txt")
        message = mail(_("A copy of your data"), body, data["email"])
        message.attach("data.json", data_copy.as_json(data), "application/json")
        message.attach("data.html", data_copy.as_html(data), "text/html")
        return message


def mail(subject: str, body: str, address: str) -> EmailMessage:
    return EmailMessage(subject, body, to=[address], headers=AUTO_SUBMITTED)
