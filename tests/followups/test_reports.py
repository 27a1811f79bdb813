"""Delivery reports, complaints and wishes to unsubscribe, read from a mailbox file."""

import io
import mailbox
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.core.management import CommandError, call_command
from time_machine import TimeMachineFixture

from consent import tokens
from consent.emails import normalise_email
from consent.log import subject_key
from consent.models import ConsentAuditLog, Suppression
from followups import letters, reports, selectors
from followups.models import DeliveryReport, FollowupEvent, FollowupText
from followups.services import delivery, trial
from tests.followups.people import MONDAY, Visitor
from tests.smtp_sink import Sink

pytestmark = pytest.mark.django_db


def bounce(email: str, *, action: str = "failed", status: str = "5.1.1", number: int = 1) -> str:
    """As RFC 3464 has it."""
    return f"""\
From: MAILER-DAEMON@mx.example.com
To: kontakt@novahouse.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce{number}@mx.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I'm sorry to have to inform you …
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com
Arrival-Date: Mon, 23 Nov 2026 09:00:00 +0000

Final-Recipient: rfc822; {email}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} no such user

--b
Content-Type: message/rfc822

From: kontakt@novahouse.example
To: {email}
Message-ID: <followup.1.1@novahouse.example>
Subject: x

y
--b--
"""


def complaint(email: str, *, kind: str = "abuse", is_named: bool = True) -> str:
    """As RFC 5965 has it."""
    named = f"Original-Rcpt-To: {email}\n" if is_named else ""
    return f"""\
From: fbl@mail.example.com
To: kontakt@novahouse.example
Subject: FW: x
Message-ID: <arf-{kind}-{is_named}@mail.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

This is an email abuse report.
--b
Content-Type: message/feedback-report

Feedback-Type: {kind}
User-Agent: SomeGenerator/1.0
Version: 1
{named}
--b
Content-Type: message/rfc822

From: kontakt@novahouse.example
To: Jan <{email}>
Subject: x

y
--b--
"""


@pytest.fixture
def box(tmp_path: Path) -> Path:
    return tmp_path / "inbox"


def fill(box: Path, *messages: str) -> None:
    made = mailbox.mbox(box)
    for message in messages:
        made.add(message.encode())
    made.close()


def record(box: Path) -> str:
    told = io.StringIO()
    call_command("record_bounces", str(box), stdout=told)
    return told.getvalue()


def is_suppressed(email: str) -> bool:
    key = subject_key(normalise_email(email))
    return Suppression.objects.filter(subject_key=key, purpose="marketing_consent").exists()


def test_a_hard_bounce_ends_the_mails_to_that_address(box: Path) -> None:
    anna = Visitor().asks_and_agrees()
    fill(box, bounce("Anna@Example.com"))
    assert "Read 1 messages. Suppressed 1 addresses: 1 undeliverable" in record(box)
    assert is_suppressed("anna@example.com")
    assert anna.statuses() == ["suppressed"] * 3
    assert not anna.conversation.marketing_consent
    row = ConsentAuditLog.objects.get(action="unsubscribe")
    assert (row.method, row.reason) == ("bounce", "the address is undeliverable 5.1.1")
    report = DeliveryReport.objects.get()
    assert (report.kind, report.code, report.log_seq) == ("bounce", "5.1.1", row.seq)


def test_reading_the_same_file_again_changes_nothing(box: Path) -> None:
    fill(box, bounce("jan@example.com"), complaint("ola@example.com"))
    content = box.read_bytes()
    record(box)
    rows = ConsentAuditLog.objects.count()
    told = record(box)
    assert "Suppressed 0 addresses" in told
    assert "2 recorded before" in told
    assert ConsentAuditLog.objects.count() == rows
    assert box.read_bytes() == content


def test_who_agreed_anew_is_not_suppressed_by_the_old_report(box: Path) -> None:
    fill(box, bounce("jan@example.com"))
    record(box)
    Suppression.objects.all().delete()  # as the confirmed consent does
    record(box)
    assert not is_suppressed("jan@example.com")


@pytest.mark.parametrize(
    ("action", "status"), [("delayed", "4.4.1"), ("failed", "4.2.2"), ("delivered", "2.0.0")]
)
def test_a_passing_failure_changes_nothing(box: Path, action: str, status: str) -> None:
    fill(box, bounce("jan@example.com", action=action, status=status))
    assert "1 temporary" in record(box)
    assert not is_suppressed("jan@example.com")


@pytest.mark.parametrize("is_named", [True, False])
def test_a_complaint_suppresses_whoever_got_the_mail(box: Path, is_named: bool) -> None:
    fill(box, complaint("jan@example.com", is_named=is_named))
    assert "1 complained" in record(box)
    assert is_suppressed("jan@example.com")


def test_a_report_that_is_no_complaint_is_left_alone(box: Path) -> None:
    fill(box, complaint("jan@example.com", kind="not-spam"))
    record(box)
    assert not is_suppressed("jan@example.com")


def test_a_mail_by_the_mailto_of_the_header_unsubscribes(box: Path) -> None:
    letter, desk = trial.trial_letter(FollowupText.objects.all()[0], "jan@example.com")
    mailto = letters.unsubscribe_mailto(letter, desk.sender("pl"))
    subject = unquote(mailto.partition("subject=")[2])
    fill(box, f"From: jan@example.com\nSubject: {subject}\n\n", "Subject: unsubscribe me\n\n")
    told = record(box)
    assert "1 unsubscribed by mail" in told
    assert "1 unreadable" in told
    assert is_suppressed("jan@example.com")


def test_a_second_wish_after_agreeing_anew_counts_again(box: Path) -> None:
    token = tokens.made(tokens.UNSUBSCRIBE, "jan@example.com")
    fill(box, f"Message-ID: <one@x.example>\nSubject: unsubscribe {token}\n\n")
    record(box)
    Suppression.objects.all().delete()  # as the confirmed consent does
    assert "1 recorded before" in record(box)
    assert not is_suppressed("jan@example.com")
    fill(box, f"Message-ID: <two@x.example>\nSubject: unsubscribe {token}\n\n")
    assert "1 unsubscribed by mail" in record(box)
    assert is_suppressed("jan@example.com")


NAMED = "Message-ID: <bounce1@mx.example.com>\n"


@pytest.mark.parametrize(
    "hostile",
    [
        bounce("jan@example.com").replace(NAMED, "Message-ID: <x@[>\n"),
        bounce("jan@example.com")
        .replace(NAMED, "")
        .replace("Content-Type: text/plain", 'Content-Type: text/plain; charset="nope"')
        .replace("…", "…" * 90),
        bounce("jan@example.com").replace("rfc822; jan@example.com", "rfc822; <[>@"),
        "Subject: unsubscribe x\nContent-Type: multipart/report; report-type*=x''%ff\n\n",
        "Content-Type: multipart/report; report-type=delivery-status\n\n"
        + "Content-Type: message/rfc822\n\n" * 2000,
    ],
)
def test_a_hostile_mail_keeps_nobody_elses_report_from_being_read(box: Path, hostile: str) -> None:
    fill(box, hostile, bounce("ola@example.com", number=2))
    told = record(box)
    assert "Read 2 messages." in told
    assert is_suppressed("ola@example.com")


def test_what_cannot_be_taken_apart_is_counted(
    box: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nested = "".join(
        f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n'
        for number in range(2000)
    )
    fill(box, bounce("ola@example.com"), nested)
    assert "1 unreadable" in record(box)
    assert is_suppressed("ola@example.com")


@pytest.mark.parametrize(("report", "reason"), [(bounce, "bounced"), (complaint, "complaint")])
def test_what_ends_by_a_report_is_no_unsubscription(
    box: Path, sink: Sink, time_machine: TimeMachineFixture,
    report: Callable[[str], str], reason: str,
) -> None:  # fmt: skip
    time_machine.move_to(MONDAY, tick=False)
    anna = Visitor().asks_and_agrees()
    time_machine.move_to(MONDAY + timedelta(days=1), tick=False)
    delivery.send_due()
    fill(box, report(anna.email))
    record(box)
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]
    assert set(FollowupEvent.objects.values_list("reason", flat=True)) == {"", reason}
    assert selectors.funnel()[0]["unsubscribed"] == 0


def test_other_mail_and_nonsense_are_passed_over(box: Path) -> None:
    report = bounce("jan@example.com")
    fill(
        box,
        "From: jan@example.com\nSubject: Pytanie\n\nDzień dobry",
        report.replace("rfc822; jan@example.com", "rfc822; nonsense").replace("To: jan@", "To: @"),
        report[: len(report) // 2].replace("bounce1", "bounce2"),
        "Content-Type: multipart/report; report-type=delivery-status\n\n\x00\xff",
    )
    told = record(box)
    assert "Read 4 messages." in told
    assert "Suppressed 0 addresses" in told


def test_a_report_may_tell_of_several_people() -> None:
    two = bounce("a@example.com").replace(
        "\n--b\nContent-Type: message/rfc822",
        "\nFinal-Recipient: rfc822; b@example.com\nAction: failed\nStatus: 5.2.1\n"
        "\n--b\nContent-Type: message/rfc822",
    )
    found = reports.findings(two.encode())
    assert [(finding.email, finding.code) for finding in found] == [
        ("a@example.com", "5.1.1"),
        ("b@example.com", "5.2.1"),
    ]


def test_a_file_that_is_not_there_is_told(box: Path) -> None:
    with pytest.raises(CommandError, match="is no file"):
        call_command("record_bounces", str(box))
