"""TLS and log-in: whom we speak to is known before anything is said to them."""

import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from integrations.mail_session import NoService, Outcome, Result, open_session
from tests.smtp_sink import Sink, smtp_sink

OFFERS_TLS = "250-sink.example\r\n250-AUTH PLAIN\r\n250 STARTTLS"
OFFERS_LOGIN = "250-sink.example\r\n250 AUTH PLAIN"
LOGIN = b"\0konto\0tajne"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for `localhost`, signed by itself, and its key."""
    folder = tmp_path_factory.mktemp("certificate")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    return certificate, key


@pytest.fixture
def trusted(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(files[0]))


@contextmanager
def server(files: tuple[Path, Path], settings: Settings, by: str) -> Iterator[Sink]:
    """`by` is USE_TLS or USE_SSL."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    with smtp_sink(certificate=context, is_wrapped=by == "USE_SSL") as sink:
        sink.replies["EHLO"] = [OFFERS_TLS, OFFERS_LOGIN] if by == "USE_TLS" else OFFERS_LOGIN
        login = {"HOST_USER": "konto", "HOST_PASSWORD": "tajne"}
        settings.MAIL = sink.address | {"HOST": "localhost", by: True} | login
        yield sink


def send() -> Outcome:
    with open_session() as session:
        return session.send("chat@example.com", "jan@example.com", b"Subject: x\r\n\r\nx\r\n")


@pytest.mark.parametrize("by", ["USE_TLS", "USE_SSL"])
@pytest.mark.usefixtures("trusted")
def test_a_mail_goes_out_over_tls(files: tuple[Path, Path], settings: Settings, by: str) -> None:
    with server(files, settings, by) as sink:
        assert send().result == Result.SENT
        assert sink.logins == [LOGIN]
        assert sink.recipients() == ["jan@example.com"]


@pytest.mark.parametrize("by", ["USE_TLS", "USE_SSL"])
@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_name_is_told_nothing(
    files: tuple[Path, Path], settings: Settings, by: str
) -> None:
    with server(files, settings, by) as sink:
        settings.MAIL = settings.MAIL | {"HOST": "127.0.0.1"}
        with pytest.raises(NoService, match="SSLCertVerificationError"):
            send()
        assert sink.logins == []


@pytest.mark.parametrize("by", ["USE_TLS", "USE_SSL"])
def test_a_certificate_that_nobody_vouches_for_is_told_nothing(
    files: tuple[Path, Path], settings: Settings, by: str
) -> None:
    with server(files, settings, by) as sink:
        with pytest.raises(NoService, match="SSLCertVerificationError"):
            send()
        assert sink.logins == []


@pytest.mark.usefixtures("trusted")
def test_who_takes_the_offer_of_tls_away_gets_no_password(
    files: tuple[Path, Path], settings: Settings
) -> None:
    with server(files, settings, "USE_TLS") as sink:
        sink.replies["EHLO"] = OFFERS_LOGIN
        with pytest.raises(NoService, match="SMTPNotSupportedError"):
            send()
        assert sink.logins == []


@pytest.mark.usefixtures("trusted")
def test_what_was_said_before_tls_is_forgotten(
    files: tuple[Path, Path], settings: Settings
) -> None:
    with server(files, settings, "USE_TLS") as sink:
        sink.replies["STARTTLS"] = "220 go on\r\n250-evil.example\r\n250 AUTH CRAM-MD5"
        assert send().result == Result.SENT
        assert sink.logins == [LOGIN]
