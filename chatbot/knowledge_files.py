"""The knowledge that a fresh database starts with, read from `chatbot/data/`.

`facts.json` holds every figure; the other files hold words, and in them placeholders only.
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
NOT_FLATTENED = {"about", "packages", "package_notes", "lead_score"}
PACKAGE_COLUMNS = {"code", "name", "aliases", "price_per_m2", "price_per_m2_range"}

FactRow = tuple[str, str, str, str]  # package code or "", key, Polish, English


@dataclass(frozen=True)
class KnowledgeFiles:
    facts: dict[str, Any]
    translations: dict[str, str]
    intents: list[dict[str, Any]]
    replies: dict[str, dict[str, str]]
    cities: list[dict[str, Any]]
    sha256: str
    golden: list[dict[str, Any]] = field(default_factory=list)

    @property
    def fact_rows(self) -> list[FactRow]:
        return list(self._fact_rows())

    def _fact_rows(self) -> Iterator[FactRow]:
        general = {key: value for key, value in self.facts.items() if key not in NOT_FLATTENED}
        company = general["company"]
        # The address alone; what follows it explains how a visitor's data are appended.
        general["company"] = company | {"booking_url": company["booking_url"].split()[0]}
        for key, text in flatten(general):
            yield ("", key, self.translations.get(key, text), text)
        for key, text in score_facts(self.facts["lead_score"]):
            yield ("", key, self.translations.get(key, text), text)
        for package in self.facts["packages"]:
            code = package["code"]
            described = {key: package[key] for key in package if key not in PACKAGE_COLUMNS}
            for key, text in flatten(described):
                yield (code, key, self.translations.get(f"{code}.{key}", text), text)


def read() -> KnowledgeFiles:
    names = (
        "facts.json",
        "translations.toml",
        "intents.toml",
        "replies.toml",
        "cities.toml",
        "widget.toml",
        "golden.toml",
    )
    contents = [(DATA / name).read_bytes() for name in names]
    tables = [tomllib.loads(content.decode()) for content in contents[1:]]
    return KnowledgeFiles(
        facts=json.loads(contents[0]),
        translations=tables[0]["facts"],
        intents=tables[1]["intents"],
        replies=tables[2]["replies"] | widget_replies(tables[4]["texts"]),
        cities=tables[3]["cities"],
        golden=tables[5]["golden"],
        sha256=hashlib.sha256(b"\0".join(contents)).hexdigest(),
    )


def widget_replies(texts: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {f"widget_{key}": text for key, text in texts.items()}


def flatten(value: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    """`{"a": {"b": 1}}` gives `("a.b", "1")`; a list becomes one text; nothing for null."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from flatten(item, f"{prefix}.{key}" if prefix else key)
    elif text := as_text(value):
        yield prefix, text


def as_text(value: Any) -> str:
    """`[6, 8]` is a span, "6–8"; other lists have commas, or semicolons where items have commas."""
    if not isinstance(value, list):
        return "" if value is None else str(value)
    items = [str(item) for item in value]
    if len(value) == 2 and all(isinstance(item, int) for item in value):
        return "–".join(items)
    return ("; " if any("," in item for item in items) else ", ").join(items)


def score_facts(table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The weights, one figure a fact, from a table that is written for people."""
    gives = dict(table["gives"])
    per_message, at_most = re.findall(r"\d+", gives.pop("engagement"))
    call, offer, other = table["next_best_action"].items()
    yield from flatten(
        {
            "max": table["max"],
            "hot_at": table["hot_at"],
            "gives": gives,
            "engagement": {"per_message": per_message, "max": at_most},
            "call_at": re.findall(r"\d+", call[0])[0],
            "offer_at": re.findall(r"\d+", offer[0])[0],
            "call": call[1],
            "offer": offer[1],
            "nurture": other[1],
        },
        "lead_score",
    )
