"""Looks for what an erasure may have left: every text and JSON column of every model."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Cast

from consent.personal_data import Identity

SEPARATOR = r"[ \u00a0().-]{0,3}"  # as people group the digits of a number
COUNTRY_CODE = "+48"
TEXT = (models.CharField, models.TextField, models.JSONField)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a word still stands; the word itself is not repeated."""

    what: str  # email, phone or name
    model: str
    column: str
    pk: Any

    def __str__(self) -> str:
        return f"{self.what} in {self.model}.{self.column}, row {self.pk}"


def residual_scan(identity: Identity) -> list[Finding]:
    """Reads every row, which takes seconds where there are millions."""
    patterns = patterns_of(identity)
    if not patterns:
        return []
    return [found for model in apps.get_models() for found in findings(model, patterns)]


def still_found(before: Iterable[Finding], identity: Identity) -> list[Finding]:
    """What is left of the findings of an earlier scan; reads only their rows."""
    patterns = patterns_of(identity)
    return [found for found in before if found.what in kinds(value_of(found), patterns)]


def value_of(found: Finding) -> str | None:
    model = apps.get_model(found.model)
    text = as_text(model, found.column)
    values = model._base_manager.filter(pk=found.pk).values_list(text, flat=True)
    return next(iter(values), None)


def patterns_of(identity: Identity) -> dict[str, str]:
    """By kind of word, a regular expression that both databases and Python read alike."""
    words = {
        "email": [spelled(form) for email in identity.emails for form in spellings(email)],
        "phone": [phone_pattern(phone) for phone in identity.phones],
        "name": [form for name in identity.names if is_telling(name) for form in orders(name)],
    }
    return {what: whole(forms) for what, forms in words.items() if forms}


def findings(model: type[models.Model], patterns: dict[str, str]) -> Iterator[Finding]:
    columns = [column.attname for column in model._meta.concrete_fields if isinstance(column, TEXT)]
    texts = {f"text_{name}": as_text(model, name) for name in columns}
    has_word = Q(pk__in=[])
    for alias in texts:
        has_word |= Q(**{f"{alias}__iregex": "|".join(patterns.values())})
    rows = model._base_manager.alias(**texts).filter(has_word).values_list("pk", *texts.values())
    for pk, *values in rows.iterator() if columns else ():
        for name, value in zip(columns, values, strict=True):
            for what in kinds(value, patterns):
                yield Finding(what, model._meta.label, name, pk)


def as_text(model: type[models.Model], name: str) -> Any:
    is_json = isinstance(model._meta.get_field(name), models.JSONField)
    return Cast(name, models.TextField()) if is_json else F(name)


def kinds(value: str | None, patterns: dict[str, str]) -> Iterable[str]:
    return [what for what, pattern in patterns.items() if re.search(pattern, value or "", re.I)]


def whole(forms: Iterable[str]) -> str:
    """A word of its own: `jan@x.pl` is not found in `ejan@x.pl`."""
    return rf"(^|\W|_)({'|'.join(forms)})(\W|$)"


def spelled(word: str) -> str:
    """Also as JSON that escapes what isn't ASCII, in either case, which is how SQLite keeps it."""
    return "".join(re.escape(letter) if letter.isascii() else any_form(letter) for letter in word)


def any_form(letter: str) -> str:
    cases = {letter.lower(), letter.upper()}
    return f"(?:{'|'.join(sorted(cases | {re.escape(json.dumps(form)[1:-1]) for form in cases}))})"


def spellings(email: str) -> set[str]:
    """The address as it is stored, and with its domain as people write it (RFC 5891)."""
    local, _, domain = email.rpartition("@")
    try:
        return {email, f"{local}@{domain.encode('ascii').decode('idna')}"}
    except UnicodeError:
        return {email}


def orders(name: str) -> list[str]:
    """First name first and last, however many spaces are between."""
    parts = [spelled(part) for part in name.split()]
    return [r"\s+".join(parts), r"\s+".join(reversed(parts))]


def phone_pattern(phone: str) -> str:
    """E.164, found with and without the country code, however its digits are grouped."""
    digits = re.sub(r"\D", "", phone.removeprefix(COUNTRY_CODE))
    prefix = rf"(?:(?:\+|00)?{COUNTRY_CODE[1:]}{SEPARATOR})?"
    return prefix + SEPARATOR.join(digits)


def is_telling(name: str) -> bool:
    """A first name alone recognises nobody and stands in many other people's rows."""
    return len(name.split()) > 1
