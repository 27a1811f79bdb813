"""Which of several flats are to be finished after all, where the others are left out."""

import re
from collections.abc import Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.flats.assignments import LEAST, MOST, PLACES
from chatbot.understanding.text.numerals import find_numbers, numeral

PLACE = (
    r"(?:najmniejsz|najwieksz|mniejsz|wieksz|pierwsz|drug|trzeci|ostatni"
    r"|smallest|biggest|largest|smaller|bigger|larger|first|second|third|last)"
)
POINTED = (
    r"(?:do|for|in|mine|moj(?:a|e|ego|ej)|my|na|o|our|przy|ta|te|tego|tej|ten|the|this|that|to|w|we"
    r"|z|za)"
)
FLAT = r"(?:mieszkani\w+|kawalerk\w+|lokal\w*|flat|one|studio)"
ONE = rf"(?:xarea|(?P<{{0}}>{PLACE})\w*)\b"
# "A jak wezmę tylko to 45", "just the bigger one"; "tylko to większe w Plusie" changes one of them.
ONLY = regex(
    rf"\b(?:jedynie|just|only|tylko|wylacznie)(?: {POINTED}){{0,2}}(?: {FLAT})? {ONE.format('one')}"
    rf"(?: {FLAT})?(?P<changed> (?:in|na|we?) xpackage\b)?(?! (?:bedzie|has|is|jest|ma|sa)\b)"
)
# "Samo 45 w Comforcie ile?"; "to samo tylko większe w Plusie" is the same again.
ALONE = regex(
    rf"\b(?<!to )(?<!tak )(?<!taki )(?<!taka )sam(?:a|ego|ej|o|ym)?(?: {POINTED})?(?: {FLAT})?"
    rf" {ONE.format('one')}"
)
GIVEN_UP = (
    r"(?:(?:na razie |jednak |juz |w ogole )?nie (?:bede |bedziemy |chce |chcemy )?"
    r"(?:bior\w*|bierz\w*|rob(?:ie|imy|ic)|rusz\w*|wykancz\w*|zrobi(?:e|my|c))\b"
    r"|(?:jednak )?(?:odpada|odpuszcz\w+|pomijam\w*|rezygnuj\w+|zostawiam\w* w spokoju))"
)
# "Tego 38 nie robię wcale", "rezygnuję z mniejszego", "I won't do the 38"; but "tego 38 nie robię w
# Premium" only changes its package.
DROPPED = regex(
    rf"(?:(?:xarea|\b(?P<one>{PLACE})\w*)(?: (?:{FLAT}|to))? {GIVEN_UP}"
    r"|\b(?:nie (?:bede |bedziemy )?(?:biore|bierzemy|robi(?:e|my|c)|wykanczam\w*)"
    r"|odpuszcz\w+|pomijam\w*|rezygnuj\w+|drop|forget|leave out|skip|skipping"
    r"|(?:am not|are not|aren't|i'm not|we're not|won't) (?:be )?(?:do|doing|finish|finishing))"
    rf"(?: {POINTED}){{0,2}}(?: {FLAT})? (?:xarea|(?P<other>{PLACE})\w*))\b"
    r"(?! (?:in|na|to|we?) xpackage)"
)
# "Zostaje tylko moje 51 w Plusie".
STAYS = regex(
    r"\b(?:zosta(?:je|nie|lo)(?: (?:mi|nam))? tylko|(?:only|just) .{0,30}\b(?:left|remains))\b"
)
COUNT = (
    r"(?P<count>[1-9]|jedn(?:a|e|o|ej|ego|ym)|dwa|dwie|trzy|cztery|piec|one|two|three|four|five)"
)
# "Tylko 2 do wykończenia", "tylko dwie z nich", of flats that are alike.
ONLY_SO_MANY = regex(
    rf"\b(?:jedynie|just|only|tylko|wylacznie) {COUNT}"
    r"(?= ?(?:$|[,;.?!])| (?:bior|do wykoncz|flat|how much|ile|in xpackage|kawaler|lokal"
    r"|mieszka|na razie|of (?:them|these|those)|robi|studio|sztuk|teraz|w (?:\w+ )?xpackage|wez"
    r"|wykancz|z (?:nich|tych)))"
)
# "Tylko 45 w Comforcie, reszta zostaje": they keep what they had.
OTHERS = regex(
    r"\b(?:drugi\w*|inn\w+|mniejsz\w*|pozostal\w*|reszt\w*|wieksz\w*|others?|rest)"
    r"(?: \w+){0,2} (?:bez zmian|stays?|zosta(?:je|ja|na|nie))\b"
)


def flats_kept(
    text: str, area: Decimal | None, flats: Sequence[Decimal], *, are_planned: bool
) -> tuple[Decimal, ...]:
    """Nothing where none of them is left out. `area` is that of the message; where each has its
    package by now (`are_planned`), "tylko to większe w Plusie" changes that one."""
    if OTHERS.search(text) or text.count("xpackage") > 1:
        return ()
    if len({*flats}) == 1:
        return so_many(text, flats)
    sizes = [number for number in find_numbers(text) if number.value in flats]
    if len(sizes) == 1 and "xarea" not in text:
        text = f"{text[: sizes[0].start]}xarea{text[sizes[0].end :]}"
        area = sizes[0].value
    told = ONLY.search(text)
    is_changed = told is not None and told["changed"] and are_planned and not STAYS.search(text)
    told = ALONE.search(text) if told is None or is_changed else told
    if told is not None and len(re.findall(rf"xarea|\b{PLACE}", text)) == 1:
        one = meant(told["one"], area, flats)
        return () if one is None else (one,)
    if dropped := DROPPED.search(text):
        one = meant(dropped["one"] or dropped["other"], area, flats)
        return () if one is None else tuple(flat for flat in flats if flat != one)
    return ()


def so_many(text: str, flats: Sequence[Decimal]) -> tuple[Decimal, ...]:
    told = ONLY_SO_MANY.search(text)
    if told is None:
        return ()
    word = told["count"]
    known = numeral(word) or (1 if word.startswith("jedn") else 0)
    count = int(word) if word.isdigit() else int(known)
    return tuple(flats[:count]) if 0 < count < len(flats) else ()


def meant(word: str | None, area: Decimal | None, flats: Sequence[Decimal]) -> Decimal | None:
    """None where it is none of them, or one of several that are alike."""
    found = area
    if word in LEAST + MOST:
        found = (min if word in LEAST else max)(flats)
    elif word is not None:
        at = PLACES.get(word, len(flats) - 1)
        found = flats[at] if at < len(flats) else None
    return found if found is not None and [*flats].count(found) == 1 else None
