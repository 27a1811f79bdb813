"""The widget's one file in each form it is served in, and the versions that sites have pinned."""

import base64
import gzip
import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import brotli
from django.conf import settings
from django.contrib.staticfiles import finders

STATIC_PATH = "chatbot/widget.js"
VERSION_LENGTH = 12  # hexadecimal digits
PINNED_AT_HAND = 4


@dataclass(frozen=True, slots=True)
class WidgetFile:
    digest: str  # SHA-256 of the source, in hexadecimal
    integrity: str  # for integrity="…"
    bodies: dict[str, bytes]  # by content coding, the best first

    @property
    def version(self) -> str:
        return self.digest[:VERSION_LENGTH]

    def body(self, accept_encoding: str) -> tuple[str, bytes]:
        """The coding that suits, and the bytes."""
        accepted = codings(accept_encoding)
        return next(
            (coding, body)
            for coding, body in self.bodies.items()
            if coding in accepted or coding == "identity"
        )


def codings(accept_encoding: str) -> set[str]:
    """Those named and not refused (`q=0`); RFC 9110, 12.5.3."""
    named = (part.replace(" ", "").lower().split(";q=") for part in accept_encoding.split(","))
    return {coding for coding, *weight in named if not weight or weight[0].strip("0.")}


@lru_cache(maxsize=1)
def current() -> WidgetFile:
    """What this release brings. A copy stays behind for the sites that pin it.

    Raises FileNotFoundError where the release lacks it.
    """
    path = finders.find(STATIC_PATH)
    if not isinstance(path, str):
        raise FileNotFoundError(STATIC_PATH)
    source = Path(path).read_bytes()
    file = in_each_form(source)
    with suppress(OSError):  # a full or read-only disk keeps nobody from chatting
        keep(file.version, source)
    return file


def pinned(version: str) -> WidgetFile:
    """This release's file or an earlier one's. Raises FileNotFoundError for any other version."""
    return current() if version == current().version else earlier(version)


@lru_cache(maxsize=PINNED_AT_HAND)
def earlier(version: str) -> WidgetFile:
    file = in_each_form(kept_at(version).read_bytes())
    if file.version != version:
        raise FileNotFoundError(version)  # half a copy, or somebody changed it
    return file


def in_each_form(source: bytes) -> WidgetFile:
    integrity = base64.b64encode(hashlib.sha384(source).digest()).decode()
    bodies = {
        "br": brotli.compress(source),
        "gzip": gzip.compress(source, mtime=0),
        "identity": source,
    }
    return WidgetFile(hashlib.sha256(source).hexdigest(), f"sha384-{integrity}", bodies)


def kept_at(version: str) -> Path:
    return settings.VAR_DIR / "widget" / f"{version}.js"


def keep(version: str, source: bytes) -> None:
    path = kept_at(version)
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        whole = path.with_suffix(f".{os.getpid()}")
        whole.write_bytes(source)
        whole.replace(path)
