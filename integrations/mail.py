"""Mail as a channel of the outbox, through whatever backend the settings name."""

import smtplib
from collections.abc import Mapping
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage

from integrations.errors import Misconfigured, Rejected, Unavailable


def missing() -> str:
    return ""  # without a server, mails are files


def send(message: EmailMessage, *, row_id: int) -> dict[str, Any]:
    """A 4xx (RFC 5321, 4.2.1) and a server that can't be reached raise Unavailable, a 5xx
    Rejected. A repeat bears the same Message-ID, so that a mailbox can tell it is one."""
    if "Message-ID" not in message.extra_headers:
        message.extra_headers["Message-ID"] = message_id(row_id)
    try:
        count = message.send()
    except smtplib.SMTPRecipientsRefused as error:
        raise refused(error.recipients) from None
    except smtplib.SMTPAuthenticationError as error:
        raise Misconfigured(f"the mail server refused our account ({error.smtp_code})") from None
    except smtplib.SMTPResponseException as error:
        raise answered(error.smtp_code) from None
    except smtplib.SMTPException:
        raise Unavailable("the mail server broke off", is_in_doubt=True) from None
    except OSError:  # also timeouts
        raise Unavailable("the mail server can't be reached", is_in_doubt=True) from None
    if count != 1:
        raise Rejected("the mail has no recipient")
    return {}


def message_id(row_id: int) -> str:
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<outbox-{row_id}.{domain_key()}@{domain}>"


def domain_key() -> str:
    """Tells installations apart that send from one domain."""
    return (
        settings.PUBLIC_URL.partition("://")[2].replace(":", "-").replace("[", "").replace("]", "")
    )


def refused(recipients: Mapping[str, tuple[int, bytes]]) -> Exception:
    """Every recipient was refused; as long as one refusal is temporary a repeat may help."""
    return answered(min(code for code, _ in recipients.values()))


def answered(code: int) -> Exception:
    text = f"the mail server answered {code}"
    return Unavailable(text) if 400 <= code < 500 else Rejected(text)
