"""What a message tells of an area that is none of the visitor's: a neighbour's, that of a garage
that was sold."""

import re
from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.told_areas import (
    FIGURE,
    FLAT,
    HOUSE,
    NAMED,
    NAMES,
    NEIGHBOUR,
    OTHER,
    UNIT,
    decimal_of,
)
from chatbot.understanding.text.number_roles import LEAST
from chatbot.understanding.text.text import fold, tidy

AREA_FIGURE = regex(rf"(?<![0-9.,]){FIGURE}{UNIT}")
IS = r"(?: (?:to|jest|byl\w*|mial\w*|ma|metr\w*))+"
SOMEBODYS = rf"(?:{NEIGHBOUR}\w*|garaz\w*|dzialk\w*|piwnic\w*|komork\w*|balkon\w*)"
# "72 to sąsiadki", "17 to był ten garaż, który sprzedaliśmy"
NOT_OURS = regex(
    rf"(?:\b(?:te|tych) )?(?<![0-9.,])(?<!\bw )(?<!\bz )(?P<figure>{FIGURE}){UNIT}?{IS}"
    rf" (?:[a-z]+ ){{0,3}}{SOMEBODYS}"
    r"[^0-9,.!?;]*(?:[,.!?; ]+|$)(?<![0-9])"
)
OURS_IS = regex(
    rf"\b(?:nasz[ea]|moj[ea]|{NAMES[HOUSE]}|{NAMES[FLAT]}|ours|mine)(?: \w+)?"
    rf" (?:jest|ma|mial[oa]|to|is|has) (?P<figure>{FIGURE})(?![.,]?[0-9])(?!{UNIT})"
)
# "A gdyby miało 52?", which nobody says of money.
IT_HAD = regex(
    rf"\b(?:gdyby|jakby|jesli|jezeli)(?: (?:jednak|mieszkanie|ono|to|by))* mialo(?:by)?"
    rf" (?:jednak |tylko )?(?P<figure>{FIGURE})"
    r"(?=\W*$|[;?!]|[.,](?![0-9])| (?:a|bez|czy|i|ile|to|w|we|wtedy|wyjdzie|za|ze?|express\w*"
    r"|comfort\w*|komfort\w*|plus\w*|premium|starcz\w*|wystarcz\w*)\b)"
)
# "Sprzedaliśmy garaż po mężu, miał 17 metrów"
SOLD = regex(
    r"\b(?:sprzeda(?:l\w*|je(?:my)?|my)|sold) "
    r"(?:(?!(?:a|and|by|i|me|mi|nam|to|us|zeby) )[a-z]+ ){0,2}?"
    r"(?:apartament\w*|dom\w*|dzialk\w*|garaz\w*|kawalerk\w*|komork\w*|lokal\w*|mieszkani\w*"
    r"|piwnic\w*|segment\w*|apartment|flat|garage|house|plot|studio)"
    r"(?: (?:in|od|po|w|z) (?:[a-z]+)(?: (?:mojej|moim|my|naszej|naszych|[a-z]+ej))?)?"
    r"(?P<size>(?:,? (?:ktor\w+|on[ao]?|it|that|which) |, | )?"
    rf"(?:(?:mial[aoy]?|ma|o|ok\.?|okolo|of|pow\w*|had) )*(?<![0-9.,]){FIGURE}{UNIT})"
)
# "Chcę je wcześniej wykończyć", of the one that is sold or let.
TO_BE_DONE = regex(
    r"\b(?:go|ja|je|to|it)\b(?: (?!nowe)[a-z]+){0,2} (?:odnow\w*|odswiez\w*|wykancz\w*|wykoncz\w*"
    r"|wyremont\w*|wyszykow\w*|zrobi\w*|done|finish\w*|renovat\w*)"
    r"|\b(?:wykancz\w*|wykoncz\w*|finish|renovate) (?:go|je|it)\b"
)
SENTENCE = regex(r"[^.!?]+(?:[.!?]+(?![0-9])|\.(?=[0-9])[^.!?]*|$)")
ASKS_OURS = regex(r"\b(?:nasz(?:e|ego|ym)|nas|moje(?:go)?|moim|ours?|mine)\b")


def without_others(
    message: str, areas: Collection[Decimal], own: Collection[Decimal], current: Decimal | None
) -> str:
    """Without what is told of somebody else's area, where the visitor asks of their own."""
    written = tidy(message)
    text = fold(written)
    if (sold := SOLD.search(text)) is not None and is_another_told(text, sold, own):
        written = f"{written[: sold.start('size')]}{written[sold.end('size') :]}"
        text = fold(written)
    if current and (had := IT_HAD.search(text)) and decimal_of(had["figure"]) >= LEAST:
        written = f"{written[: had.end()]} m2{written[had.end() :]}"
        text = fold(written)
    denied = NOT_OURS.search(text)
    if denied is not None and decimal_of(denied["figure"]) in areas:
        written = f"{written[: denied.start()]}{written[denied.end() :]}"
        for ours in reversed([*OURS_IS.finditer(fold(written))]):
            if decimal_of(ours["figure"]) in areas:
                written = f"{written[: ours.end()]} m2{written[ours.end() :]}"
    return without_neighbours(written) if own else written


def is_another_told(text: str, sold: re.Match[str], own: Collection[Decimal]) -> bool:
    """Whether an area is left to ask about, and that of the sold one is not it."""
    before, after = text[: sold.start()], text[sold.end() :]
    if TO_BE_DONE.search(after):
        return False
    return bool(own) or any(AREA_FIGURE.search(part) for part in (before, after))


# "Rodzice dokładają i bierzemy 75 m2", "kolega zmierzył i wyszło 62 m2" are of the visitor's own.
IS_OURS = (
    r"(?:i|and|dlatego|wiec|so|zeby\w*|biore|brac|wziac|wez\w*|chce\w*|kupuje|mam|mi|mnie|nam|nas"
    r"|nasz\w*|moj\w*|[a-z]{2,}(?:emy|imy|amy|ymy|lismy|lysmy)|[a-z]*(?:mierz|licz)\w+"
    r"|wyszl[oay]|measured|counted|we|us|our|me|my)"
)
WORDS = rf"(?:,? (?!{IS_OURS}\b)[a-z]+)"
OWNS = (
    r"(?:ma|maja|miala?|mieli|mieszka(?:ja|l\w*)?|placi\w+|zaplaci\w+|robi\w*|zrobi\w*|wykancza\w*"
    r"|wykonczy\w*|kupi\w*|has|had|have|lives?|paid|bought|did|finished)"
)
SOMEBODY = rf"(?<!po )\b{NEIGHBOUR}\w*"
THEIR_AREA = regex(
    rf"(?:\b(?:ich|jej|jego|swoj\w+|u siebie|her|his|their)\b[^.;?!]{{0,25}}?"
    rf"|{SOMEBODY}{WORDS}{{0,3}}? {OWNS}\b{WORDS}{{0,4}}?"
    rf"|\b(?:u|mieszkan\w+|lokal\w*|dom\w*) (?:[a-z]+ )?{NEIGHBOUR}\w*(?: (?:ma|to|na|w|przy))*"
    rf"|{SOMEBODY}(?: z|'s (?:flat|house|apartment)(?: is| of| has)?))"
    rf" (?<![0-9.,])(?P<figure>{FIGURE}){UNIT}"
)
LIKE_THEIRS = regex(r"\b(?:bierz\w+|chce\w*|want)(?: tez)? (?:taki\w*|tyle|the same)\b")


def is_theirs(sentence: str) -> bool:
    """Each area of the sentence is told as somebody else's."""
    if LIKE_THEIRS.search(sentence):
        return False
    theirs = {told.start("figure") for told in THEIR_AREA.finditer(sentence)}
    return {told.start() for told in AREA_FIGURE.finditer(sentence)} <= theirs


def without_neighbours(written: str) -> str:
    """ "Sąsiadka mówi, że ich 72 m2 wyszło 100 tys. A do naszego ile?"."""
    text = fold(written)
    sentences = [*SENTENCE.finditer(text)]
    others = [s for s in sentences if NAMED[OTHER].search(s[0]) and AREA_FIGURE.search(s[0])]
    others = [s for s in others if is_theirs(s[0])]
    rest = [s for s in sentences if s not in others]
    is_asked = any(ASKS_OURS.search(s[0]) for s in rest)
    if not others or not rest or not is_asked:
        return written
    return "".join(written[s.start() : s.end()] for s in rest).strip()
