"""Packages that are named and not meant: "nie Express", "Premium, a właściwie jednak Comfort"."""

from typing import NamedTuple

from chatbot.patterns import regex

DENIED_BEFORE = regex(
    r"(?<!dlaczego )(?<!czemu )(?<!why )"
    r"(?<!czy )(?<!yes or )"  # "zdążycie, tak czy nie w Plusie?"
    r"\b(?:nie|ani|bez|zamiast|o?procz|poza|z wyjatkiem|not|no|don't|without|instead of|neither|nor"
    r"|except(?: for)?|other than|odpuszcz(?:am|amy|e|ajac)|odpusc(?:imy|ic)|olac|olej(?:e|emy)"
    r"|olewa(?:m|my)|daruj(?:e|emy)(?: sobie)?|(?:z|po)?rezygnuj(?:e|emy) z|skresl(?:am|amy|e)"
    r"|drop|ditch|skip)"
    r"(?: (?:chce|chcemy|chcialbym|chcialabym|biore|bierzemy|wybieram|wybieramy|potrzebuje"
    r"|potrzebujemy|pytam|pytamy|pytalam|pytalem|chodzi|mi|interesuje|interesuja|mnie|nas|mam|mamy|jest|want|need|take|the|a))*"
    r"(?: (?:w|we|z|na|o|in|pakiet\w*|projekt|wersj\w*|opcj\w*|package))* $"
)
DENIED_AFTER = regex(
    r" (?:package )?(?:odpada\w*|nie wchodzi w gre|(?:jest |to )?(?:za|zbyt) drog\w+"
    r"|nie(?= ?(?:[,.;!]|$))|nie chce\b|is (?:out|too expensive))"
)
# "Premium, a właściwie jednak Comfort": what was named before is not meant any more.
CORRECTED_BEFORE = regex(
    r"(?<!czy )(?<!lub )(?<!albo )(?<!moze )"
    r"\b(?:jednak|wlasciwie|poprawka|zmieniam na|wait|actually)"
    r"(?: (?:to|wole|wolimy|wybieram|biore|bierzemy|chce|chcemy|w|na|pakiet\w*|the))*[,:]? $"
)
# "No Express Plus, a jednak z tym poddaszem?": there "no" says "well".
WELL = regex(r"\bno(?: (?:w|we|z|na|o|pakiet\w*|wersj\w*|opcj\w*))* $")
POLISH = regex(
    r"\b(?:biore|bierzemy|bedzie|chce|chyba|czy|dla|ile|jednak|mam|mi|nam|niech|przy|pytam|sie|tej"
    r"|tez|tym|w|we|wezme|z|za)\b"
)
LOOK_BACK = 60  # characters


class PackageMention(NamedTuple):
    """`code` is None for a package that does not exist."""

    start: int
    end: int
    code: str | None


def affirmed(text: str, mentions: list[PackageMention]) -> list[PackageMention]:
    meant: list[PackageMention] = []
    for mention in mentions:
        if CORRECTED_BEFORE.search(before(text, mention)):
            meant.clear()
        if not is_denied(text, mention):
            meant.append(mention)
    return meant


def is_denied(text: str, mention: PackageMention) -> bool:
    said = before(text, mention)
    is_well = WELL.search(said) is not None and POLISH.search(text) is not None
    denied_before = None if is_well else DENIED_BEFORE.search(said)
    return bool(denied_before or DENIED_AFTER.match(text, mention.end))


def before(text: str, mention: PackageMention) -> str:
    return text[max(mention.start - LOOK_BACK, 0) : mention.start]
