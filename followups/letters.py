"""A follow-up as a mail (RFC 5322): plain text and HTML that any client shows, nothing remote."""

import re
import secrets
import unicodedata
from binascii import b2a_qp
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.utils import format_datetime, formataddr, parseaddr
from functools import lru_cache
from urllib.parse import quote as percent_encoded

from django.template.loader import render_to_string
from django.utils import translation

from followups.wording import Wording

AMOUNT_GAP = re.compile(r"(?<=\d) (?=\d|zł|m²)|(?<=PLN) (?=\d)")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes. `mailbox` as in DEFAULT_FROM_EMAIL."""

    mailbox: str
    company: str
    email: str
    phone: str
    site_url: str
    privacy_url: str


@dataclass(frozen=True, slots=True)
class Letter:
    """`card` holds pairs of a label and a figure; `agreed_on` is the day of the consent."""

    recipient: str
    language: str
    wording: Wording
    card: Sequence[tuple[str, str]]
    agreed_on: datetime
    message_id: str
    unsubscribe_url: str


@lru_cache(maxsize=8)
def address_of(mailbox: str) -> str:
    """`chat@example.com` of `NovaHouse <chat@example.com>`."""
    return parseaddr(mailbox)[1]


def message_id(conversation_id: int, number: int, domain: str) -> str:
    """The same for every try, so that a mail program shows a doubled mail once."""
    return f"<followup.{conversation_id}.{number}@{domain}>"


def as_bytes(letter: Letter, sender: Sender, now: datetime) -> bytes:
    """Raises ValueError where a header would hold a line break.

    Put together here: the standard library parses every header that it is given, which takes
    longer than all else that a mail needs.
    """
    text, html = bodies(letter, sender)
    boundary = f"=_{secrets.token_hex(16)}"  # "=_" comes in no quoted-printable text
    parts = {
        "text/plain": quoted_printable(text),
        "text/html": quoted_printable(html),
    }
    lines = [f"{name}: {value}" for name, value in headers(letter, sender, now).items()]
    lines += ["MIME-Version: 1.0", f'Content-Type: multipart/alternative; boundary="{boundary}"']
    for content_type, encoded in parts.items():
        lines += ["", f"--{boundary}", f'Content-Type: {content_type}; charset="utf-8"']
        lines += ["Content-Transfer-Encoding: quoted-printable", "", encoded]
    # Only an address may hold more than ASCII (RFC 6532, once the server knows SMTPUTF8).
    return "\r\n".join([*lines, f"--{boundary}--", ""]).encode()


def headers(letter: Letter, sender: Sender, now: datetime) -> dict[str, str]:
    name, address = parseaddr(sender.mailbox)
    mailto = unsubscribe_mailto(letter, sender)
    return {
        "From": formataddr((encoded_words("From", name), address)) if name else address,
        "To": one_header_line(letter.recipient),
        "Subject": encoded_words("Subject", letter.wording.subject),
        "Date": format_datetime(now),
        "Message-ID": letter.message_id,
        "Auto-Submitted": "auto-generated",  # RFC 3834
        "List-Unsubscribe": f"<{letter.unsubscribe_url}>,\r\n <{mailto}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",  # RFC 8058
        "Content-Language": letter.language,
    }


def one_header_line(value: str) -> str:
    """No control character and no line break of any script: what is in a value can't begin
    another header. Joiners and soft hyphens may be part of a word or of an emoji."""
    if not is_one_line(value):
        raise ValueError("a header would hold a line break")
    return value


def is_one_line(value: str) -> bool:
    return not any(unicodedata.category(sign) in {"Cc", "Zl", "Zp"} for sign in value)


def encoded_words(name: str, value: str) -> str:
    """RFC 2047, in words of at most 75 characters; plain where all is ASCII."""
    value = one_header_line(value)
    return Header(value, None if value.isascii() else "utf-8", header_name=name).encode(
        linesep="\r\n"
    )


def bodies(letter: Letter, sender: Sender) -> tuple[str, str]:
    """Plain text and HTML, in the language of the conversation."""
    with translation.override(letter.language):
        plain = {"letter": letter, "sender": sender, "paragraphs": letter.wording.paragraphs}
        unbroken = {
            "paragraphs": [held_together(part) for part in letter.wording.paragraphs],
            "card": [(label, held_together(figure)) for label, figure in letter.card],
        }
        return (
            render_to_string("followups/mail.txt", plain),
            render_to_string("followups/mail.html", plain | unbroken),
        )


def held_together(text: str) -> str:
    """No line ends within an amount or before its unit."""
    return AMOUNT_GAP.sub("\N{NO-BREAK SPACE}", text)


def quoted_printable(text: str) -> str:
    """RFC 2045, 6.7: lines of at most 76 characters that any server passes on unchanged."""
    unix = "\n".join(text.strip().splitlines()) + "\n"
    return b2a_qp(unix.encode(), istext=True).decode("ascii").replace("\n", "\r\n")


def unsubscribe_mailto(letter: Letter, sender: Sender) -> str:
    """RFC 2369; `record_bounces` reads what comes in by it."""
    token = letter.unsubscribe_url.rpartition("/")[2]
    return f"mailto:{address_of(sender.mailbox)}?subject={percent_encoded('unsubscribe ' + token)}"
