"""What mail servers send back: delivery reports (RFC 3464), complaints (RFC 5965), and wishes to
unsubscribe that came by mail (RFC 2369). Pure: bytes in, findings out."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import default
from email.utils import parseaddr

from consent.emails import normalise_email

UNSUBSCRIBE_PREFIX = "unsubscribe "
REPLY_MAX_LENGTH = 20
MESSAGE_ID = re.compile(rb"^message-id:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
HEAD_ENDS = re.compile(rb"\r?\n\r?\n")
# What the standard library raises over mails that somebody made for it to stumble on.
STUMBLES = (ValueError, LookupError, AttributeError, TypeError, RecursionError, MessageError)


class UnreadableError(Exception):
    """A message that can't be taken apart."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind`: bounce, complaint, unsubscribe, or temporary, which changes nothing. `email` is
    normalised, or empty where the report names none; `token` is what an unsubscription bears."""

    fingerprint: str
    kind: str
    email: str = ""
    code: str = ""
    token: str = ""


def findings(raw: bytes) -> list[Finding]:
    """What one message of the mailbox tells; nothing for any other mail. Raises UnreadableError."""
    try:
        return told_by(raw)
    except STUMBLES as error:
        raise UnreadableError(type(error).__name__) from None


def told_by(raw: bytes) -> list[Finding]:
    message = message_from_bytes(raw, policy=default)
    kind = message.get_content_type()
    report = str(message.get_param("report-type") or "").lower()
    if kind == "multipart/report" and report == "delivery-status":
        return list(bounces(message, identity(raw)))
    if kind == "multipart/report" and report == "feedback-report":
        return list(complaints(message, identity(raw)))
    subject = header(message, "Subject")
    if subject.lower().startswith(UNSUBSCRIBE_PREFIX):
        token = subject[len(UNSUBSCRIBE_PREFIX) :].strip()
        mark = fingerprint("unsubscribe", token, identity(raw))  # a later wish is another one
        return [Finding(mark, "unsubscribe", token=token)]
    return []


def bounces(message: Message, of: str) -> Iterator[Finding]:
    """One for each recipient that the report tells of (RFC 3464, 2.3)."""
    for fields in sections(message, "message/delivery-status"):
        if not header(fields, "Action"):
            continue  # the fields about the message as a whole
        email = address(header(fields, "Original-Recipient") or header(fields, "Final-Recipient"))
        code = header(fields, "Status").split()[:1]
        status = code[0][:REPLY_MAX_LENGTH] if code else ""
        is_hard = header(fields, "Action").lower() == "failed" and not status.startswith("4.")
        kind = "bounce" if is_hard else "temporary"
        yield Finding(fingerprint(of, kind, email), kind, email, status)


def complaints(message: Message, of: str) -> Iterator[Finding]:
    """The address is in the report (RFC 5965, 3.2) or in the mail that it is about. A report that
    is no complaint (`not-spam`, `virus`, …) is left alone."""
    for fields in sections(message, "message/feedback-report"):
        feedback = header(fields, "Feedback-Type").lower()
        if feedback not in {"abuse", "fraud", "opt-out", "opt-out-list"}:
            continue
        email = address(header(fields, "Original-Rcpt-To")) or address_of_original(message)
        mark = fingerprint(of, "complaint", email)
        yield Finding(mark, "complaint", email, feedback[:REPLY_MAX_LENGTH])


def sections(message: Message, content_type: str) -> Iterator[Message]:
    """The groups of fields in the machine-readable part."""
    for part in message.walk():
        if part.get_content_type() != content_type:
            continue
        payload = part.get_payload()
        if isinstance(payload, list):
            yield from (group for group in payload if isinstance(group, Message))
        else:
            yield message_from_bytes(str(payload).lstrip().encode(), policy=default)


def address_of_original(message: Message) -> str:
    for part in message.walk():
        if part.get_content_type() in {"message/rfc822", "text/rfc822-headers"}:
            payload = part.get_payload()
            original = (
                payload[0]
                if isinstance(payload, list)
                else message_from_bytes(str(payload).encode(), policy=default)
            )
            return address(header(original, "To")) if isinstance(original, Message) else ""
    return ""


def address(text: str) -> str:
    """Of `rfc822; jan@example.com` or `Jan <jan@example.com>`; empty where it is none."""
    kind, _, rest = text.partition(";")
    if rest and kind.strip().lower() in {"rfc822", "utf-8", "addr-type"}:
        text = rest
    try:
        return normalise_email(parseaddr(text.strip())[1] or text)
    except ValueError:
        return ""


def identity(raw: bytes) -> str:
    """The same report read twice is one; without an id its content tells. Taken from the bytes:
    nothing is parsed that could be made to fail."""
    found = MESSAGE_ID.search(HEAD_ENDS.split(raw, maxsplit=1)[0])
    return (found[1] if found else raw).decode("latin-1")


def header(message: Message, name: str) -> str:
    """Empty where it is missing or can't be read."""
    try:
        return str(message.get(name) or "").strip()
    except STUMBLES:
        return ""


def fingerprint(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()
