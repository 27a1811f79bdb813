"""Readers of the environment that refuse what they can't read, in a sentence."""

import json
import os
import re
import secrets
from collections.abc import Collection, Mapping
from datetime import time, timedelta
from decimal import Decimal, InvalidOperation
from email.utils import parseaddr
from ipaddress import IPv4Network, IPv6Network, ip_network
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

SMTP_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}  # RFC 5321, 6409 and 8314
MAY_BE_EMPTY = ("RATELIMIT_", "FOLLOWUP_QUIET_")  # an empty value switches these off
HOURS_MAX, FOLLOWUPS_MAX = 24 * 365, 3
# Each may stand in a file of its own instead, named by NAME_FILE, as containers are handed secrets.
SECRETS = (
    *("SECRET_KEY", "SECRET_KEY_FALLBACKS", "ADMIN_API_KEY"),
    *("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL", "EMAIL_URL"),
    *("CONSENT_SUBJECT_PEPPER", "CONSENT_CHAIN_KEYS"),
    *("SLACK_WEBHOOK_URL", "MONDAY_API_KEY", "MONDAY_WEBHOOK_SECRET", "SENTRY_DSN"),
)
TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}


class Environment:
    """Reads one process's environment; an empty value counts as absent."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = {
            name: value.strip()
            for name, value in values.items()
            if value.strip() or name.startswith(MAY_BE_EMPTY)
        }
        for name in SECRETS:
            if path := self._values.get(f"{name}_FILE"):
                self._values[name] = secret_in_file(name, path, is_set=name in self._values)

    def text(self, name: str, default: str = "") -> str:
        return self._values.get(name, default)

    def flag(self, name: str, *, default: bool) -> bool:
        value = self.text(name, "1" if default else "0").lower()
        if value not in TRUE | FALSE:
            raise refusal(name, "is neither true nor false", "1 or 0")
        return value in TRUE

    def number(self, name: str, default: int) -> int:
        value = self.text(name, str(default))
        if not (value.isascii() and value.isdigit()):
            raise refusal(name, "is not a whole number of 0 or more", f"for example {default}")
        return int(value)

    def number_between(self, name: str, default: int, *, least: int, most: int) -> int:
        number = self.number(name, default)
        if not least <= number <= most:
            raise refusal(name, f"is not between {least} and {most}", f"for example {default}")
        return number

    def positive(self, name: str, default: int) -> int:
        value = self.number(name, default)
        if not value:
            raise refusal(name, "is not a whole number of 1 or more", f"for example {default}")
        return value

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        value = self.text(name, default)
        if value not in choices:
            raise refusal(name, "is none of its values", " or ".join(choices))
        return value

    def keys(self, name: str) -> dict[str, str]:
        """Named keys, `1:secret,2:secret`; the last is the one in use."""
        keys = dict(item.partition(":")[::2] for item in self.items(name))
        if not all(re.fullmatch(r"\w{1,20}", key) and len(keys[key]) >= 32 for key in keys):
            raise refusal(name, "can't be read", "1:<at least 32 random characters>")
        return keys

    def words(self, name: str, known: Collection[str], example: str) -> dict[str, str]:
        """A JSON object of texts under names that are known; {} where unset."""
        try:
            value = json.loads(self.text(name, "{}"))
        except ValueError:
            raise refusal(name, "is not JSON", example) from None
        is_read = isinstance(value, dict) and all(isinstance(word, str) for word in value.values())
        if not is_read:
            raise refusal(name, "is no JSON object of texts", example)
        if not set(value) <= set(known):
            raise refusal(name, f"names more than {', '.join(known)}", example)
        return dict(value)

    def items(self, name: str, default: str = "") -> list[str]:
        return [item for part in self.text(name, default).split(",") if (item := part.strip())]

    def hours(self, name: str, default: str) -> tuple[timedelta, ...]:
        """Lengths of time in hours, each longer than the one before; fractions allowed."""
        try:
            hours = [Decimal(item) for item in self.text(name, default).split(",")]
            rising = all(0 < hour <= HOURS_MAX for hour in hours) and all(
                earlier < later for earlier, later in pairwise(hours)
            )
        except InvalidOperation:
            rising = False
        if not rising or len(hours) > FOLLOWUPS_MAX:
            raise refusal(name, "is not one to three rising numbers of hours", default)
        return tuple(timedelta(hours=float(hour)) for hour in hours)

    def hours_of_day(self, name: str, default: str) -> tuple[time, time] | None:
        """From and until, as `20-8` or `20:30-8:00`; None where the value is empty."""
        value = self.text(name, default)
        if not value:
            return None
        match = re.fullmatch(r"(\d{1,2})(?::(\d\d))?-(\d{1,2})(?::(\d\d))?", value)
        try:
            begin, end = (
                time(int(hour), int(minute or 0))
                for hour, minute in (match.groups()[:2], match.groups()[2:])  # type: ignore[union-attr]
            )
        except (AttributeError, ValueError):
            raise refusal(
                name, "can't be read", f"{default}, or nothing for no such hours"
            ) from None
        if begin == end:
            raise refusal(name, "leaves no hour of the day", f"{default}, or nothing for none")
        return begin, end

    def subset(self, name: str, default: str, known: Collection[str]) -> frozenset[str]:
        """Some of the known words, separated by commas; none where the value is empty."""
        words = [word for part in self.text(name, default).split(",") if (word := part.strip())]
        if not set(words) <= set(known):
            raise refusal(name, "holds an unknown word", f"{','.join(known)}, or nothing for none")
        return frozenset(words)

    def address(self, name: str, default: str) -> str:
        """One mailbox, `NovaHouse <chat@example.com>` or the address alone (RFC 5322, 3.4)."""
        value = self.text(name, default)
        _, address = parseaddr(value)
        if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", address) or not value.isprintable():
            raise refusal(name, "is no sender", "NovaHouse <chat@example.com>")
        return value

    def rates(self, name: str, default: str) -> list[str]:
        """Rates such as `50/m,200/h`: a count, then s, m, h or d; empty where there is no limit."""
        rates = self.items(name, default)
        if not all(re.fullmatch(r"[1-9]\d{0,8}/(?:[1-9]\d{0,3})?[smhd]", rate) for rate in rates):
            raise refusal(name, "holds what is no rate", "50/m,200/h, or nothing for no limit")
        return rates

    def networks(self, name: str, default: str = "") -> list[IPv4Network | IPv6Network]:
        try:
            return [ip_network(item) for item in self.items(name, default)]
        except ValueError:
            raise refusal(name, "holds what is no network", "10.0.0.0/8,fd00::/8") from None

    def origins(self, name: str) -> list[str]:
        """Origins as in RFC 6454: scheme, host and port, no path."""
        origins = self.items(name)
        for origin in origins:
            if not is_origin(origin):
                raise refusal(name, "holds a value that is no origin", "https://www.example.com")
        return origins

    def url(self, name: str, default: str) -> str:
        value = self.text(name, default)
        if value and not re.fullmatch(r"https?://[^\s\"'<>]+", value):
            raise refusal(name, "is not the address of a page", "https://www.example.com/privacy")
        return value

    def dsn(self, name: str) -> str:
        """Where error reports go (Sentry); empty where unset."""
        value = self.text(name)
        if value and not re.fullmatch(r"https?://\w+@[\w.:-]+(/[\w-]+)*/\d+", value):
            raise refusal(name, "can't be read", "https://key@sentry.example.com/1")
        return value

    def public_url(self, name: str, default: str) -> str:
        value = self.text(name, default).rstrip("/")
        if not is_origin(value):
            raise refusal(name, "is not the address of a site", "https://chat.example.com")
        return value

    def broker(self, name: str, default: str) -> str:
        value = self.text(name, default)
        if urlsplit(value).scheme not in {"redis", "rediss", "filesystem", "memory", "amqp"}:
            raise refusal(name, "names no broker we know", "redis://localhost:6379/0")
        return value

    def redis(self, name: str) -> str:
        value = self.text(name)
        if value and urlsplit(value).scheme not in {"redis", "rediss", "unix"}:
            raise refusal(name, "is not the address of a Redis", "redis://localhost:6379/0")
        return value

    def mail(self, name: str) -> dict[str, Any]:
        """Django's e-mail settings from `smtp://`, `smtp+tls://` or `smtps://`; {} where unset."""
        value = self.text(name)
        if not value:
            return {}
        example = "smtp+tls://user:password@mail.example.com:587"
        try:
            parts = urlsplit(value)
            port = parts.port
        except ValueError:
            raise refusal(name, "can't be read", example) from None
        if parts.scheme not in SMTP_PORTS or not parts.hostname:
            raise refusal(name, "is not the address of a mail server", example)
        return {
            "HOST": parts.hostname,
            "PORT": port or SMTP_PORTS[parts.scheme],
            "HOST_USER": unquote(parts.username or ""),
            "HOST_PASSWORD": unquote(parts.password or ""),
            "USE_TLS": parts.scheme == "smtp+tls",
            "USE_SSL": parts.scheme == "smtps",
        }

    def database(self, name: str, default: Path) -> dict[str, Any]:
        """Django's database settings from a URL; SQLite and PostgreSQL are the two we know."""
        value = self.text(name, f"sqlite:///{default}")
        example = "postgres://user:password@host:5432/name or sqlite:////path/to/file"
        if urlsplit(value).scheme not in {"postgres", "postgresql", "sqlite"}:
            raise refusal(name, "is not the address of a database we know", example)
        try:
            config = dict(environ.Env.db_url_config(value))
        except (ValueError, ImproperlyConfigured):
            raise refusal(name, "can't be read", example) from None
        if not config["NAME"]:
            raise refusal(name, "names no database", example)
        return config


def is_origin(value: str) -> bool:
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018  raises on a port that is no number
    except ValueError:
        return False
    has_rest = bool(parts.path or parts.query or parts.fragment or parts.username)
    has_host = bool(re.fullmatch(r"[\w.:-]+", parts.hostname or ""))
    return parts.scheme in {"http", "https"} and has_host and not has_rest


def refusal(name: str, fault: str, example: str) -> ImproperlyConfigured:
    """The value itself stays out of the sentence: it may be a secret."""
    return ImproperlyConfigured(f"{name} {fault}. Write {name}={example}.")


def secret_in_file(name: str, path: str, *, is_set: bool) -> str:
    """What the file holds, without the line end that editors add."""
    example = f"/run/secrets/{name.lower()}"
    if is_set:
        raise refusal(f"{name}_FILE", f"is set, and {name} is too; keep one of them", example)
    try:
        secret = Path(path).read_text().strip()
    except (OSError, UnicodeDecodeError):
        raise refusal(f"{name}_FILE", "names no file that can be read", example) from None
    if not secret:
        raise refusal(f"{name}_FILE", "names an empty file", example)
    return secret


def read_env_file(path: Path) -> None:
    """Values of the process win over those of the file."""
    if path.is_file():
        environ.Env.read_env(str(path))


def kept_secret(path: Path) -> str:
    """A random secret that is made once and kept in a file only its owner can read."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text()
    secret = secrets.token_urlsafe(48)
    with os.fdopen(descriptor, "w") as file:
        file.write(secret)
    return secret
