"""The widget as a file: small, cached, compressed, and pinned by those who want to."""

import base64
import gzip
import hashlib
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import brotli
import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import Settings

from chatbot import widget_file

SIZE_MAX_BYTES = 15_000  # 15 KB by the smaller of the two kilobytes
SOURCE = Path("chatbot/static/chatbot/widget.js").read_bytes()
OLD = b"(() => {})(); // an earlier release\n"


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    settings.VAR_DIR = tmp_path
    for cached in (widget_file.current, widget_file.earlier):
        cached.cache_clear()
    yield tmp_path / "widget"
    for cached in (widget_file.current, widget_file.earlier):
        cached.cache_clear()


def pinned_path(client: Client) -> str:
    return client.get("/widget.js")["Content-Location"]


def test_it_is_small(client: Client) -> None:
    response = client.get("/widget.js", headers={"accept-encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content) == SOURCE
    assert len(response.content) <= SIZE_MAX_BYTES


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br; q=0.0, gzip; q=0", None),
        ("BR", "br"),
        ("brotli", None),
        ("", None),
    ],
)
def test_coding_is_one_that_the_browser_accepts(
    client: Client, accepted: str, coding: str | None
) -> None:
    response = client.get("/widget.js", headers={"accept-encoding": accepted})
    assert response.get("Content-Encoding") == coding
    decoded = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding]
    assert decoded(response.content) == SOURCE
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert "Accept-Encoding" in response["Vary"]


def test_unchanged_file_is_not_sent_again(client: Client) -> None:
    first = client.get("/widget.js")
    assert first["Cache-Control"] == "public, max-age=300"
    same = client.get("/widget.js", headers={"if-none-match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    other = client.get(
        "/widget.js", headers={"if-none-match": first["ETag"], "accept-encoding": "br"}
    )
    assert other.status_code == 200  # the bytes are others


def test_pinned_version_is_kept_by_caches_for_ever(client: Client) -> None:
    path = pinned_path(client)
    assert re.fullmatch(r"/widget-[0-9a-f]{12}\.js", path)
    response = client.get(path)
    assert response.content == SOURCE
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Access-Control-Allow-Origin"] == "*"  # integrity= asks with CORS


def test_pinned_version_outlives_its_release(client: Client, folder: Path) -> None:
    version = hashlib.sha256(OLD).hexdigest()[:12]
    widget_file.keep(version, OLD)
    assert client.get(f"/widget-{version}.js").content == OLD
    assert client.get("/widget.js").content == SOURCE


def test_version_that_never_was_is_not_found(client: Client, folder: Path) -> None:
    assert client.get("/widget-0123456789ab.js").status_code == 404
    folder.mkdir(exist_ok=True)
    (folder / "0123456789ab.js").write_bytes(OLD)  # by name, and not by what is in it
    assert client.get("/widget-0123456789ab.js").status_code == 404
    assert client.get("/widget-..%2f..%2fxxxxx.js").status_code == 404


def test_disk_that_takes_no_copy_keeps_nobody_from_chatting(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    settings.VAR_DIR = tmp_path / "file"
    assert client.get("/widget.js").status_code == 200
    assert client.get(pinned_path(client)).status_code == 200


def test_tag_pins_address_and_content(client: Client, settings: Settings) -> None:
    settings.PUBLIC_URL = "https://chat.example.com"
    said = StringIO()
    call_command("widget_tag", stdout=said)
    tag = said.getvalue().splitlines()[0]
    source, integrity = re.findall(r'(?:src|integrity)="([^"]+)"', tag)
    assert source == f"https://chat.example.com{pinned_path(client)}"
    digest = hashlib.sha384(client.get(pinned_path(client)).content).digest()
    assert integrity == f"sha384-{base64.b64encode(digest).decode()}"
    assert 'crossorigin="anonymous"' in tag
