"""What becomes of a mail, told by a server that speaks SMTP."""

import time
from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from pytest_django.fixtures import Settings

from integrations import mail_session as mail
from integrations.mail_files import FileBackend
from integrations.mail_session import NoService, Outcome, Refused, Result, open_session
from tests.services import free_port
from tests.smtp_sink import Sink

FROM, TO = "chat@example.com", "jan@example.com"
DATA = b"Subject: x\r\n\r\n.dot\r\nend\r\n"


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "SEND_SECONDS", 0.4)
    monkeypatch.setattr(mail, "OPEN_SECONDS", 0.4)


def send(recipient: str = TO) -> Outcome:
    with open_session() as session:
        return session.send(FROM, recipient, DATA)


def test_a_mail_is_taken_as_it_was_given(sink: Sink) -> None:
    assert send() == Outcome(Result.SENT, "250 2.0.0")
    (delivery,) = sink.deliveries
    assert (delivery.sender, delivery.recipient, delivery.data) == (FROM, TO, DATA)


def test_many_mails_go_over_one_session(sink: Sink) -> None:
    with open_session() as session:
        for number in range(5):
            assert session.is_open()
            session.send(FROM, f"a{number}@example.com", DATA)
    assert sink.recipients() == [f"a{number}@example.com" for number in range(5)]
    assert sink.sessions == 1


@pytest.mark.parametrize(
    ("stage", "reply", "result", "told"),
    [
        ("MAIL", "451 4.3.0 later", Result.TEMPORARY, "451 4.3.0"),
        ("RCPT", "450 4.2.1 busy", Result.TEMPORARY, "450 4.2.1"),
        ("RCPT", "554 5.7.1 relay access denied", Result.TEMPORARY, "554 5.7.1"),
        ("RCPT", "550 5.1.1 jan@example.com unknown", Result.PERMANENT, "550 5.1.1"),
        ("DATA", "451 no", Result.TEMPORARY, "451"),
        ("DATA", "554 5.7.1 no", Result.PERMANENT, "554 5.7.1"),
        ("DATA", "250 what", Result.TEMPORARY, "250"),
        ("END", "452 4.2.2 full", Result.TEMPORARY, "452 4.2.2"),
        ("END", "550 5.7.1 spam", Result.PERMANENT, "550 5.7.1"),
        ("MAIL", "drop", Result.TEMPORARY, "SMTPServerDisconnected"),
        ("RCPT", "drop", Result.TEMPORARY, "SMTPServerDisconnected"),
        ("DATA", "drop", Result.TEMPORARY, "SMTPServerDisconnected"),
        ("DATA_SENT", "drop", Result.UNKNOWN, "SMTPServerDisconnected"),
        ("END", "drop", Result.UNKNOWN, "SMTPServerDisconnected"),
        ("END", "what?", Result.UNKNOWN, "-1"),
    ],
)
def test_every_answer_has_its_meaning(
    sink: Sink, stage: str, reply: str, result: Result, told: str
) -> None:
    sink.replies[stage] = reply
    assert send() == Outcome(result, told)


@pytest.mark.parametrize(
    ("stage", "reply", "told"),
    [
        ("MAIL", "530 5.7.0 Authentication required", "530 5.7.0"),
        ("MAIL", "550 sender rejected", "550"),
        ("RCPT", "530 5.7.0 Authentication required", "530 5.7.0"),
        ("RCPT", "535 5.7.8 no", "535 5.7.8"),
    ],
)
def test_a_server_that_takes_nothing_from_us_is_no_fault_of_the_mail(
    sink: Sink, stage: str, reply: str, told: str
) -> None:
    sink.replies[stage] = reply
    with pytest.raises(Refused, match=f"^{told}$"):
        send()


@pytest.mark.parametrize(("reply", "is_taken"), [("235 2.7.0 welcome", True), ("535 no", False)])
def test_a_password_of_any_letters_logs_in_and_is_never_told(
    sink: Sink, settings: Settings, reply: str, is_taken: bool
) -> None:
    sink.replies |= {"EHLO": "250-sink.example\r\n250 AUTH PLAIN LOGIN", "AUTH": reply}
    settings.MAIL = sink.address | {"HOST_USER": "konto", "HOST_PASSWORD": "zażółć"}
    if is_taken:
        assert send().result == Result.SENT
    else:
        with pytest.raises(NoService, match="SMTPAuthenticationError"):
            send()
    assert sink.logins == [b"\0konto\0" + "zażółć".encode()]


def test_a_password_that_no_line_can_hold_is_never_told(sink: Sink, settings: Settings) -> None:
    sink.replies["EHLO"] = "250-sink.example\r\n250 AUTH CRAM-MD5"
    sink.replies["AUTH"] = "334 PDFAeD4="
    settings.MAIL = sink.address | {"HOST_USER": "konto\n", "HOST_PASSWORD": "tajne"}
    with pytest.raises(NoService) as caught, open_session():
        pass
    assert "tajne" not in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(("stage", "result"), [("RCPT", "temporary"), ("END", "unknown")])
@pytest.mark.parametrize("action", ["hang", "drip"])
@pytest.mark.usefixtures("short")
def test_a_server_that_hangs_is_left_in_time(
    sink: Sink, stage: str, result: str, action: str
) -> None:
    sink.replies[stage] = action
    began = time.monotonic()
    with open_session() as session:
        assert session.send(FROM, TO, DATA).result == result
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("reply", ["421 closing", "drop"])
def test_an_error_in_quit_leaves_the_mail_sent(sink: Sink, reply: str) -> None:
    sink.replies["QUIT"] = reply
    assert send().result == Result.SENT
    assert sink.recipients() == [TO]


@pytest.mark.parametrize(
    ("stage", "reply"),
    [("CONNECT", "554 no"), ("CONNECT", "drop"), ("CONNECT", "hang"), ("EHLO", "drop")],
)
@pytest.mark.usefixtures("short")
def test_no_session_is_told_apart_from_a_refused_mail(sink: Sink, stage: str, reply: str) -> None:
    sink.replies[stage] = reply
    with pytest.raises(NoService), open_session():
        pass


def test_a_refused_connection_is_unavailable(settings: Settings) -> None:
    settings.MAIL = Sink(free_port()).address
    with pytest.raises(NoService, match="ConnectionRefusedError"), open_session():
        pass


def test_a_session_that_the_server_closed_is_noticed(sink: Sink) -> None:
    sink.replies["RSET"] = ["250 ok", "421 timeout"]
    with open_session() as session:
        assert session.is_open()
        assert not session.is_open()


def test_letters_beyond_ascii_need_a_server_that_takes_them(sink: Sink) -> None:
    assert send("józef@example.com") == Outcome(Result.PERMANENT, "SMTPUTF8 missing")
    sink.replies["EHLO"] = "250-sink.example\r\n250 SMTPUTF8"
    assert send("józef@example.com").result == Result.SENT
    assert sink.recipients() == ["józef@example.com"]


def test_without_a_server_mails_are_whole_files(settings: Settings, tmp_path: Path) -> None:
    settings.MAIL, settings.EMAIL_FILE_PATH = {}, tmp_path / "outbox"
    with open_session() as session:
        assert session.is_open()
        assert session.send(FROM, TO, DATA).result == Result.SENT
    (file,) = (tmp_path / "outbox").iterdir()
    assert (file.suffix, file.read_bytes(), file.stat().st_mode & 0o777) == (".eml", DATA, 0o600)


def test_djangos_own_mails_go_into_the_same_folder(settings: Settings, tmp_path: Path) -> None:
    settings.EMAIL_FILE_PATH = tmp_path
    message = EmailMessage("Tytuł", "treść", FROM, [TO])
    assert FileBackend().send_messages([message]) == 1
    (file,) = tmp_path.iterdir()
    assert b"To: jan@example.com" in file.read_bytes()
