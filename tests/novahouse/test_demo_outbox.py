from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from integrations.mail_files import write_mail

pytestmark = pytest.mark.django_db

MAIL = (
    b"From: a@example.com\r\nTo: jan@example.com\r\nSubject: =?utf-8?b?xbvDs8WCdw==?=\r\n"
    b"List-Unsubscribe: <http://127.0.0.1:8000/unsubscribe/abc>, <mailto:a@example.com>\r\n"
    b'Content-Type: multipart/alternative; boundary="b"\r\n\r\n'
    b"--b\r\nContent-Type: text/plain\r\n\r\nplain http://127.0.0.1:8000/unsubscribe/abc\r\n"
    b"--b\r\nContent-Type: text/html\r\n\r\n<html><head></head><script>x</script>rich</html>\r\n"
    b"--b--\r\n"
)


@pytest.fixture(autouse=True)
def outbox(settings: Settings, tmp_path: Path) -> Path:
    settings.DEBUG, settings.EMAIL_FILE_PATH = True, tmp_path
    return tmp_path


def test_an_empty_outbox_says_so(client: Client) -> None:
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    assert "No mail has been written yet." in client.get("/demo/outbox").content.decode()


def test_mails_are_listed_and_shown(client: Client, outbox: Path) -> None:
    name = write_mail(outbox, MAIL).stem
    listed = client.get("/demo/outbox").content.decode()
    assert "Żółw" in listed
    assert f"/demo/outbox/{name}" in listed
    shown = client.get(f"/demo/outbox/{name}")
    text = shown.content.decode()
    assert 'href="http://127.0.0.1:8000/unsubscribe/abc"' in text
    assert f'src="/demo/outbox/{name}/html" sandbox="' in text
    assert "frame-src 'self'" in shown["Content-Security-Policy"]
    assert "no-store" in shown["Cache-Control"]


def test_the_html_of_a_mail_can_do_nothing(client: Client, outbox: Path) -> None:
    name = write_mail(outbox, MAIL).stem
    response = client.get(f"/demo/outbox/{name}/html")
    assert b"rich" in response.content
    policy = response["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline';")
    assert "sandbox allow-popups allow-popups-to-escape-sandbox" in policy
    assert "allow-scripts" not in policy
    assert response["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("name", ["nothing", "..%2Fsecret", ".hidden", "a.eml"])
def test_there_are_no_other_files(client: Client, outbox: Path, name: str) -> None:
    (outbox.parent / "secret.eml").write_bytes(MAIL)
    assert client.get(f"/demo/outbox/{name}").status_code == 404


@pytest.mark.parametrize(
    "caller",
    [
        {"REMOTE_ADDR": "192.0.2.7"},
        {"headers": {"x-forwarded-for": "127.0.0.1"}},
        {"headers": {"forwarded": "for=127.0.0.1"}},
        {"headers": {"x-forwarded-host": "chat.example.com"}},
        {"headers": {"via": "1.1 proxy.example.com"}},
    ],
)
def test_it_is_for_this_machine_alone(caller: dict[str, object]) -> None:
    assert Client(**caller).get("/demo/outbox").status_code == 404  # type: ignore[arg-type]


def test_it_is_for_trials_alone(client: Client, settings: Settings) -> None:
    settings.DEBUG = False
    assert client.get("/demo/outbox").status_code == 404
    assert "/demo/outbox" not in client.get("/").content.decode()
