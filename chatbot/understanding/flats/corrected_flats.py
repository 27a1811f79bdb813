"""One of several flats whose area is corrected: "drugie jednak 72", "the second is 72, not 70"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

NUMBER = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?(?![0-9.,]?[0-9])"
UNIT = r"(?: ?(?:m2?|m kw|metr\w*|sqm))?\b"
SAID = (
    r"(?:be|been|bedzie|byc|has|have|is|it'?s|jest|ma|mial[aeo]?|powinn[aeo]|should|to|was"
    r"|actually|jednak|raczej|tak naprawde|wlasciwie)"
)
PLACE = (
    r"(?:\b(?:te|ta|tamt[ae]|the|to) )?"
    r"\b(?P<{0}>drug|mniejsz|ostatni|pierwsz|trzeci|wieksz|bigger|first|larger|last|second|smaller"
    r"|third)\w*(?: (?:flat|kawalerka|mieszkanie|one))?"
)
PARDON = (
    r"(?:(?:(?:a|ale|but|no|oj|ups)[ ,]{1,2}){0,3}"
    r"(?:pardon|pomylka|pomylil\w* sie|poprawka|przepraszam|sorry|i mean|my mistake)\b[ ,.:]{0,3})"
)
# "Drugie ma 72, nie 70", "72 instead of 70", "nie 70, tylko 72", "zamiast 70 ma być 72".
OLD_AND_NEW = regex(
    rf"{PARDON}?(?:{PLACE.format('one')},? (?:{SAID} ){{0,3}})?\b(?P<new>{NUMBER}){UNIT},?"
    rf" (?:a )?(?:instead of|nie|not|zamiast) (?P<old>{NUMBER}){UNIT}"
    rf"|{PARDON}?(?:{PLACE.format('two')},? (?:{SAID} ){{0,3}})?\b(?:nie|not) (?P<former>{NUMBER})"
    rf"{UNIT},? (?:a|ale|but|lecz|tylko) (?:{SAID} ){{0,3}}(?P<latter>{NUMBER}){UNIT}"
    rf"|{PARDON}?\b(?:instead of|zamiast) (?:(?:tego|tych|the) )?(?P<was>{NUMBER}){UNIT},?"
    rf" (?:{SAID} ){{0,3}}(?P<now>{NUMBER}){UNIT}"
)
# "A drugie jednak większe, 47 m".
SIZE = r"(?:mniejsz|wieksz|bigger|larger|smaller)\w*"
# "To drugie jednak 72", "sorry, the second is 72".
ONLY_NEW = regex(
    rf"{PARDON}{PLACE.format('one')},? (?:{SAID} ){{0,3}}(?P<new>{NUMBER}){UNIT}"
    rf"|{PLACE.format('two')},? (?:(?:is|it'?s|jest|ma|to) )?(?:actually|jednak|raczej|wlasciwie)"
    rf" (?:{SAID} ){{0,3}}(?:{SIZE},? )?(?P<latter>{NUMBER}){UNIT}"
)
# "A jedna jednak 29", "a druga ma jednak 31", of flats that are alike.
ONE_NEW = regex(
    rf"{PARDON}?(?:\b(?:a|ale|but|and|the) )*\b(?P<which>drug(?:a|ie)|jedn[ao]|one|other|second)"
    r"(?: (?:kawalerka|mieszkanie|of them|z nich))?,?"
    rf" (?:(?:has|is|jest|ma) )?(?:actually|jednak|raczej|wlasciwie) (?:{SAID} ){{0,3}}"
    rf"(?P<new>{NUMBER}){UNIT}"
)
# "Ta większa jednak 66 m, reszta tak samo".
UNCHANGED = regex(
    r"(?:(?:a|ale|and|but|cala|i|no) )*"
    r"(?:everything else|pozostal\w+|reszta|the rest|wszystko inne)"
    r"(?: (?:as before|bez zmian|jak (?:bylo|wczesniej)|jest|stays|tak samo|the same|unchanged"
    r"|zostaje))+[ .,!]*"
)
# "A" alone: nothing else is said.
LED_IN = regex(r"(?:(?:a|ale|and|but|i|no|oj|ok|so|to|ups)\b[ ,.]{0,3})+")
MONEY = regex(r"[0-9] ?(?:k\b|pln|tys|zl)|\b(?:budzet|kasa|kasy|pieni|budget|money)")
PLACES = {"pierwsz": 0, "first": 0, "drug": 1, "second": 1, "trzeci": 2, "third": 2}
FIRST_OF_ALIKE = {"jedna", "jedno", "one"}
LEAST, MOST = {"mniejsz", "smaller"}, {"wieksz", "bigger", "larger"}
# "The small one", "a małe zostaje w Expressie": of two, the smaller one.
SMALL_OR_LARGE = regex(
    r"\b(?<!za )(?<!zbyt )(?<!too )(?:(?P<word>small|large|big)(?= (?:flat|one)\b)"
    r"|(?P<stem>mal|duz)(?P<ending>a|e|ego|ej|emu|ym)\b(?=[,?!.]|$|"
    r" (?:a|i|bedzie|express|comfort|ile|komfort|mieszkani[eu]|plus|premium|to|we?|za|zosta\w+)\b))"
)
COMPARED = {"small": "smaller", "large": "larger", "big": "bigger", "mal": "mniejsz"}
COMPARED |= {"duz": "wieksz"}


class Corrected(NamedTuple):
    old: Decimal
    new: Decimal
    rest: str  # of the message
    is_last: bool = False  # of flats that are alike


def corrected_flat(message: str, flats: Sequence[Decimal]) -> Corrected | None:
    """None where nothing is corrected, or nobody knows which of them."""
    written = tidy(message)
    text = fold(written)
    told = (OLD_AND_NEW.search(text) or ONLY_NEW.search(text)) if len(flats) > 1 else None
    if MONEY.search(text):
        return None
    if len(flats) > len({*flats}) == 1 and (one := ONE_NEW.search(text)):
        new, rest = area_of(one["new"]), f"{written[: one.start()]}{written[one.end() :]}"
        is_last = one["which"] not in FIRST_OF_ALIKE
        return None if new in flats else Corrected(flats[0], new, rest_of(rest), is_last)
    if told is None:
        return None
    names = told.groupdict()
    new = area_of(names["new"] or names["latter"] or names["now"])
    former = names.get("old") or names.get("former") or names.get("was")
    place = place_told(names["one"] or names["two"], flats)
    old = area_of(former) if former else flats[place] if place is not None else None
    if old is None or flats.count(old) != 1 or new in flats:
        return None
    if former and place is not None and flats[place] != old:
        return None
    return Corrected(old, new, rest_of(f"{written[: told.start()]}{written[told.end() :]}"))


def rest_of(text: str) -> str:
    rest = text.strip(" ,.;!-")
    return "" if UNCHANGED.fullmatch(fold(rest)) or LED_IN.fullmatch(fold(rest)) else rest


def area_of(figures: str) -> Decimal:
    return Decimal(figures.replace(",", "."))


def place_told(word: str | None, flats: Sequence[Decimal]) -> int | None:
    if word is None:
        return None
    if word in LEAST | MOST:
        return flats.index((min if word in LEAST else max)(flats))
    place = PLACES.get(word, len(flats) - 1)
    return place if place < len(flats) else None


def with_compared_size(message: str, flats: Sequence[Decimal]) -> str:
    """ "The small one" is the smaller one of two that differ."""
    if len(flats) != 2 or flats[0] == flats[1]:
        return message
    written = tidy(message)
    for told in reversed([*SMALL_OR_LARGE.finditer(fold(written))]):
        word = COMPARED[told["word"] or told["stem"]] + (told["ending"] or "")
        written = f"{written[: told.start()]}{word}{written[told.end() :]}"
    return written
