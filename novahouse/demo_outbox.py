"""The mails of a trial, as files under var/outbox, shown to whoever sits at the machine."""

import re
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import wraps
from pathlib import Path
from typing import Any, cast

from csp.decorators import csp_update
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from followups.sandbox import MAY_FRAME, framed
from integrations.this_machine import is_trial_of

SHOWN_AT_MOST = 200
NAME = re.compile(r"[0-9A-Za-z-]{1,80}")
SHOWN_HEADERS = (
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "Content-Language",
)
View = Callable[..., HttpResponseBase]


def for_trials(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
        if not is_trial_of(request):
            raise Http404
        response = view(request, **arguments)
        response["Referrer-Policy"] = "no-referrer"  # the links in the mails are capabilities
        return response

    return never_cache(require_safe(guarded))


@for_trials
def outbox(request: HttpRequest) -> HttpResponse:
    """Newest first."""
    files = sorted(folder().glob("*.eml"), reverse=True)
    mails = [(path.stem, read(path)) for path in files[:SHOWN_AT_MOST]]
    return render(request, "novahouse/outbox.html", {"mails": mails, "count": len(files)})


@for_trials
@csp_update(MAY_FRAME)  # type: ignore[arg-type]
def outbox_mail(request: HttpRequest, name: str) -> HttpResponse:
    message = mail_named(name)
    context = {
        "name": name,
        "subject": message["Subject"],
        "headers": [(header, message[header]) for header in SHOWN_HEADERS if message[header]],
        "text": body(message, "plain"),
        "has_html": bool(body(message, "html")),
        "links": re.findall(r"<(https?://[^>\s]+)>", str(message["List-Unsubscribe"] or "")),
    }
    return render(request, "novahouse/outbox_mail.html", context)


@for_trials
def outbox_html(_request: HttpRequest, name: str) -> HttpResponse:
    return framed(body(mail_named(name), "html"))


def folder() -> Path:
    return Path(settings.EMAIL_FILE_PATH)


def mail_named(name: str) -> EmailMessage:
    path = folder() / f"{name}.eml"
    if not NAME.fullmatch(name) or not path.is_file():
        raise Http404
    return read(path)


def read(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=default)


def body(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    return str(cast(EmailMessage, part).get_content()) if part is not None else ""
